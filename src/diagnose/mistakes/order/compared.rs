//! Sorts by the name that compare names in another way than by their bytes.

use crate::diagnose::mistakes::slip::Class;
use crate::protocol::rule::Sort;

crate::diagnose::mistakes::mistakes! { Order;
    UNDERSCORE_SORTED_LAST = "underscore-sorted-last", request: Medium, notify: Never,
        ("_input_charset stood behind the letters instead of before them", "_input_charset 排在了字母之后，而不是最前面"),
        ("it was appended after sorting, or names were compared in capitals: OrdinalIgnoreCase in .NET, MySQL's general_ci", "排序之后才追加，或按大写比较：.NET 的 OrdinalIgnoreCase、MySQL 的 general_ci"),
        ("compare bytes (StringComparer.Ordinal) after all parameters are there", "所有参数齐全之后按字节比较，.NET 用 StringComparer.Ordinal"),
        |_, slips| {
            slips.rule(|rule| rule.sort = Sort::Behind(&["_input_charset"]));
            slips.rule(|rule| rule.sort = Sort::CaselessUpper);
        };
    SORTED_WITHOUT_CASE = "sorted-without-case", request: Medium, notify: Rare,
        ("the names were sorted without regard to case", "排序时不区分大小写"),
        ("SORT_FLAG_CASE in PHP, String.CASE_INSENSITIVE_ORDER in Java, str.lower as the key in Python", "PHP 的 SORT_FLAG_CASE、Java 的 CASE_INSENSITIVE_ORDER、Python 以 str.lower 为键"),
        ("compare the bytes: capitals stand before small letters", "按字节比较：大写字母排在小写字母之前"),
        |_, slips| { slips.rule(|rule| rule.sort = Sort::Caseless); };
    UNDERSCORE_IGNORED = "underscore-ignored", request: Medium, notify: Never,
        ("the names were compared as if they had no underscores", "比较参数名时忽略了下划线"),
        ("sort, strcoll and databases in a locale such as en_US skip punctuation; so _input_charset stands among the i", "en_US 等区域设置下 sort、strcoll 和数据库会忽略标点，_input_charset 会排到 i 的位置"),
        ("compare bytes: LC_ALL=C sort, strcmp, a binary collation", "按字节比较：LC_ALL=C sort、strcmp 或 binary 排序规则"),
        |_, slips| { slips.rule(|rule| rule.sort = Sort::CollatedWords); };
    SORTED_BY_LANGUAGE = "sorted-by-language", request: Medium, notify: Never,
        ("the names were sorted as a dictionary has them, not by their bytes", "参数名按语言习惯排序，而不是按字节排序"),
        ("SortedDictionary and List.Sort in .NET, Java's Collator, localeCompare in JavaScript", ".NET 的 SortedDictionary、List.Sort，Java 的 Collator，JavaScript 的 localeCompare"),
        ("compare the bytes: StringComparer.Ordinal, compareTo, the plain sort()", "按字节比较：StringComparer.Ordinal、compareTo 或不带比较函数的 sort()"),
        |_, slips| { slips.rule(|rule| rule.sort = Sort::Collated); };
    SORTED_AS_PAIRS = "sorted-as-pairs", request: Low, notify: Rare,
        ("whole name=value texts were sorted instead of the names", "排序的是“名=值”整体，而不是参数名"),
        ("old ASP and VB samples put the pairs into a list and sort that; a_1= then stands before a=", "旧的 ASP、VB 示例把“名=值”放进数组再排序，于是 a_1= 会排在 a= 之前"),
        ("sort the names, then join each with its value", "先对参数名排序，再拼上各自的值"),
        |_, slips| { slips.rule(|rule| rule.sort = Sort::Pairs); };
    NUMERIC_NAMES_FIRST = "numeric-names-first", request: Low, notify: Never,
        ("names that are numbers came first, the others unsorted", "数字参数名排到最前，其余没有排序"),
        ("JavaScript's objects keep whole numbers first and everything else as it was put in", "JavaScript 对象把整数键排在最前，其余保持添加顺序"),
        ("sort the list of names itself, not the object", "对参数名数组排序，不要依赖对象的键顺序"),
        |case, slips| if case.params.iter().any(|param| param.name.iter().all(u8::is_ascii_digit)) {
            slips.rule(|rule| rule.sort = Sort::NumbersFirst);
        };
    NAMES_AS_NUMBERS = "names-as-numbers", request: Low, notify: Never,
        ("digits in names were compared as numbers", "参数名中的数字按数值比较"),
        ("ksort without SORT_STRING, natsort, or a natural order: 9 stands before 10", "ksort 没有用 SORT_STRING，或用了 natsort 等自然排序：9 排在 10 之前"),
        ("compare the names as texts: ksort($params, SORT_STRING)", "按字符串比较参数名：ksort($params, SORT_STRING)"),
        |case, slips| if case.params.iter().any(|param| param.name.iter().any(u8::is_ascii_digit)) {
            slips.rule(|rule| rule.sort = Sort::NumbersThenNames);
            slips.rule(|rule| rule.sort = Sort::Natural);
        };
    SORTED_BY_UTF16 = "sorted-by-utf16", request: Rare, notify: Never,
        ("names beyond ASCII were compared by UTF-16 units, not by bytes", "非 ASCII 参数名按 UTF-16 编码单元比较，而不是按字节"),
        ("strings of Java, JavaScript and .NET compare so", "Java、JavaScript、.NET 的字符串就是这样比较的"),
        ("use ASCII names only", "参数名只用 ASCII 字符"),
        |case, slips| if case.params.iter().any(|param| !param.name.is_ascii()) {
            slips.rule(|rule| rule.sort = Sort::Utf16).class(Class::Rare);
        };
    SORTED_BY_ENCODED_NAME = "sorted-by-encoded-name", request: Rare, notify: Never,
        ("the names were sorted in their percent-encoded form", "按百分号编码之后的参数名排序"),
        ("the query string was split and sorted before it was decoded, as OAuth has it", "先拆分并排序查询串，之后才解码，这是 OAuth 的做法"),
        ("decode the names first, then sort", "先解码参数名，再排序"),
        |_, slips| { slips.rule(|rule| rule.sort = Sort::Encoded).class(Class::Rare); };
}
