//! No sort, or one by something else than the name.

use crate::diagnose::mistakes::Case;
use crate::diagnose::mistakes::slip::Class;
use crate::protocol::rule::{Rule, Sort, Ties};

crate::diagnose::mistakes::mistakes! { Order;
    NOT_SORTED = "not-sorted", request: VeryHigh, notify: Rare,
        ("the parameters were not sorted", "参数没有排序"),
        ("they were joined in the order in which the code put them together", "代码按添加参数的先后顺序直接拼接"),
        ("sort by the bytes of the name before joining", "拼接之前按参数名的字节顺序排序"),
        |case, slips| if !is_split(case) {
            slips.rule(|rule| rule.sort = Sort::Given);
        };
    HASH_MAP_ORDER = "hash-map-order", request: Medium, notify: Never,
        ("the parameters were joined in the order of a hash map", "参数按 HashMap 的遍历顺序拼接，没有排序"),
        ("Java's HashMap keeps its names by their hash, neither sorted nor as they were put in", "Java 的 HashMap 按哈希值存放，既不排序也不保留添加顺序"),
        ("use a TreeMap, or sort the names before joining", "改用 TreeMap，或在拼接前对参数名排序"),
        |case, slips| {
            // A map grows when it is more than three quarters full; one that held more before stays as large as it was.
            // What has no value may never have been in it.
            let taking_part = case.taking_part().len();
            let largest = MAPS.iter().position(|(room, _)| *room >= case.params.len()).map_or(MAPS.len(), |last| last + 2);
            let fitting = MAPS.iter().take(largest).filter(|(room, _)| *room >= taking_part);
            for (nth, (_, changes)) in fitting.enumerate() {
                for change in changes {
                    slips.rule(*change).class(if nth == 0 { Class::Usual } else { Class::Rare });
                }
            }
        };
    ORDER_REVERSED = "order-reversed", request: Low, notify: Never,
        ("the parameters were joined from the last to the first, unsorted", "参数没有排序，而且从最后一个倒着拼接"),
        ("array_reverse, a stack, or each parameter put before the text so far", "用了 array_reverse、栈，或每次都拼到字符串前面"),
        ("sort by the bytes of the name before joining", "拼接之前按参数名的字节顺序排序"),
        |case, slips| if !is_sorted(case, |_| true) {
            slips.rule(|rule| rule.sort = Sort::Reversed);
        };
    SORTED_DESCENDING = "sorted-descending", request: Low, notify: Never,
        ("the parameters were sorted in descending order", "参数按降序排序"),
        ("krsort or rsort was called where ksort is meant", "应使用 ksort 却调用了 krsort 或 rsort"),
        ("sort ascending by the bytes of the name", "按参数名的字节升序排序"),
        |_, slips| { slips.rule(|rule| rule.sort = Sort::Descending); };
    SORTED_BY_VALUE = "sorted-by-value", request: Low, notify: Never,
        ("the parameters were sorted by their values", "参数按值排序，而不是按名排序"),
        ("asort or arsort was called where ksort is meant, or a map was sorted by its values", "应使用 ksort 却调用了 asort 或 arsort，或按 Map 的值排序"),
        ("sort by the name, for example with ksort or a TreeMap", "按参数名排序，例如 ksort 或 TreeMap"),
        |_, slips| {
            slips.rule(|rule| rule.sort = Sort::Values);
            slips.rule(|rule| rule.sort = Sort::ValuesDescending).class(Class::Rare);
        };
    SORTED_BY_LENGTH = "sorted-by-length", request: Rare, notify: Never,
        ("the parameters were sorted by the length of name, value or pair", "参数按名、值或整对的长短排序"),
        ("the sort compares lengths first: sort(key=len), shortlex, some database indexes", "排序时先比较长度：sort(key=len)、shortlex 或某些数据库索引"),
        ("compare the names byte by byte and not their lengths", "逐字节比较参数名，不要比较长度"),
        |_, slips| {
            slips.rule(|rule| rule.sort = Sort::Length).class(Class::Rare);
            slips.rule(|rule| rule.sort = Sort::NameLength).class(Class::Rare);
            slips.rule(|rule| rule.sort = Sort::PairLength).class(Class::Rare);
            slips.rule(|rule| rule.sort = Sort::ValueLength).class(Class::Rare);
            slips.rule(|rule| rule.sort = Sort::LongestFirst).class(Class::Rare);
            slips.rule(|rule| rule.sort = Sort::LongestPairFirst).class(Class::Rare);
        };
    EQUAL_NAMES_UNSORTED = "equal-names-unsorted", request: Low, notify: Low,
        ("parameters of one name stayed as given, not sorted by value", "同名参数保持原来的先后，没有再按值排序"),
        ("most sorts compare the names alone; the gateway's rule sorts equal names by value", "多数排序只比较参数名，而网关规则对同名参数再按值排序"),
        ("send each name once; where that cannot be, sort equal names by value", "每个参数名只发送一次；做不到时，同名参数再按值排序"),
        |case, slips| if !case.params.repeated_names().is_empty() {
            slips.rule(|rule| rule.sort = rule.sort.with_ties(Ties::Given));
        };
}

/// Whether the parameters that take part and fit stand in the order of their names.
fn is_sorted(case: &Case<'_>, fits: impl Fn(usize) -> bool) -> bool {
    let mut places = case.taking_part();
    places.retain(|place| fits(*place));
    places.is_sorted_by_key(|place| case.name(*place))
}

/// Whether the parameters are sorted but for some that stand behind an address with a query: then that address was split
/// at an ampersand, and the order says nothing.
fn is_split(case: &Case<'_>) -> bool {
    let is_behind_query = |place: usize| {
        let before = place.checked_sub(1).map(|before| case.value(before));
        before.is_some_and(|value| value.starts_with(b"http") && value.contains(&b'?'))
    };
    !is_sorted(case, |_| true) && is_sorted(case, |place| !is_behind_query(place))
}

/// Changes to the order of a Java map: of today, and of Java 7.
type Maps = [fn(&mut Rule); 2];

/// How many parameters a map of that many buckets holds before it grows, and its order.
static MAPS: &[(usize, Maps)] = &[
    (
        12,
        [
            |rule| rule.sort = Sort::HashMap(16),
            |rule| rule.sort = Sort::OldHashMap(16),
        ],
    ),
    (
        24,
        [
            |rule| rule.sort = Sort::HashMap(32),
            |rule| rule.sort = Sort::OldHashMap(32),
        ],
    ),
    (
        48,
        [
            |rule| rule.sort = Sort::HashMap(64),
            |rule| rule.sort = Sort::OldHashMap(64),
        ],
    ),
    (
        96,
        [
            |rule| rule.sort = Sort::HashMap(128),
            |rule| rule.sort = Sort::OldHashMap(128),
        ],
    ),
];
