//! Mistakes in the order of parameters.

use crate::protocol::rule::Sort;

super::mistakes! { Order;
    NOT_SORTED = "not-sorted", request: VeryHigh, notify: Rare,
        ("the parameters were not sorted", "参数没有排序"),
        ("they were joined in the order in which the code put them together", "代码按添加参数的先后顺序直接拼接"),
        ("sort by the bytes of the name before joining", "拼接之前按参数名的字节顺序排序"),
        |_, slips| { slips.rule(|rule| rule.sort = Sort::Given); };
    SORTED_DESCENDING = "sorted-descending", request: Low, notify: Never,
        ("the parameters were sorted in descending order", "参数按降序排序"),
        ("krsort or rsort was called where ksort is meant", "应使用 ksort 却调用了 krsort 或 rsort"),
        ("sort ascending by the bytes of the name", "按参数名的字节升序排序"),
        |_, slips| { slips.rule(|rule| rule.sort = Sort::Descending); };
}
