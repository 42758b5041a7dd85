//! What is odd about the numbers that a shop gives to its orders and batches.

super::kinds! {
    ORDER_NUMBER_SAMPLE = "order-number-sample", Warning,
        ("{parameter} is `{value}`, a value of samples and tests", "{parameter} 是 `{value}`，像是示例或测试用的值"),
        ("every order needs a number of its own; the second with this one is refused or meets the first", "每笔订单都要有自己的号码；第二次使用会被拒绝，或者撞上第一笔"),
        ("fill in the number of the order from a variable", "请用变量填入订单号");
    ORDER_NUMBER_TEMPLATE = "order-number-template", Error,
        ("{parameter} is `{value}`: a variable was not filled in", "{parameter} 是 `{value}`：变量没有被替换"),
        ("the template was sent as it stands, so every order has the same number", "模板被原样发送，于是每笔订单的号码都相同"),
        ("see that the page runs through the template engine", "请检查页面是否经过了模板引擎");
    ORDER_NUMBER_SHORT = "order-number-short", Note,
        ("{parameter} has {length} character(s)", "{parameter} 只有 {length} 个字符"),
        ("numbers that count up from 1 are used again when a database is set up anew, and then meet old orders", "从 1 开始递增的号码在重建数据库后会重复，从而撞上旧订单"),
        ("put the date before it", "可以在前面加上日期");
    ORDER_NUMBER_REUSED = "order-number-reused", Error,
        ("{parameter} `{value}` is in {first} and in {second}, with different {differing}", "{first} 和 {second} 的 {parameter} 都是 `{value}`，但 {differing} 不同"),
        ("the gateway takes the second for the first order and answers TRADE_DATA_MATCH_ERROR", "网关会把第二个当成第一笔订单，返回 TRADE_DATA_MATCH_ERROR"),
        ("give the second order a number of its own", "给第二笔订单用新的号码");
    BATCH_COUNT = "batch-count", Error,
        ("batch_num is {value}, and detail_data has {count} item(s)", "batch_num 是 {value}，而 detail_data 有 {count} 笔"),
        ("the two have to agree; items are joined by `{mark}`", "两者必须一致；各笔之间用 `{mark}` 连接"),
        ("write batch_num={count}", "请写成 batch_num={count}");
    BATCH_SUM = "batch-sum", Error,
        ("batch_fee is {value}, and the items of detail_data make {sum}", "batch_fee 是 {value}，而 detail_data 各笔合计 {sum}"),
        ("the two have to agree to the cent", "两者必须分毫不差"),
        ("write batch_fee={sum}, and add up with decimals, not with floating point", "请写成 batch_fee={sum}；求和时用十进制定点数，不要用浮点数");
    BATCH_ITEM = "batch-item", Error,
        ("item {nth} of detail_data has {count} part(s), not {right}", "detail_data 的第 {nth} 笔有 {count} 段，应为 {right} 段"),
        ("the parts of an item are joined by ^, and no part may hold it", "每笔的各段用 ^ 连接，段里不能再有 ^"),
        ("write the item as {form}", "请写成 {form}");
    BATCH_NUMBER_FORM = "batch-number-form", Error,
        ("batch_no is `{value}`, not a day and 3 to 24 letters or digits", "batch_no 是 `{value}`，应为日期加 3 到 24 位字母数字"),
        ("a refund's number begins with the day as yyyyMMdd, and what follows is not 000", "退款批次号以 yyyyMMdd 形式的日期开头，后面不能是 000"),
        ("write it like {example}", "请写成类似 {example} 的形式");
    BATCH_NUMBER_DAY = "batch-number-day", Warning,
        ("batch_no begins with {value}, and refund_date is {date}", "batch_no 以 {value} 开头，而 refund_date 是 {date}"),
        ("both have to be the day of the request", "两者都必须是请求当天"),
        ("begin batch_no with the day of refund_date", "batch_no 请以 refund_date 的日期开头");
}
