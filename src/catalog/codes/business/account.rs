//! Codes of account queries.

use crate::catalog::codes::codes;

codes! { Business;
    "START_DATE_AFTER_END_DATE" Inferred ACCOUNT
        ("the period ends before it begins", "起始时间晚于结束时间")
        [ACCOUNT: "gmt_start_time and gmt_end_time are swapped", "gmt_start_time 与 gmt_end_time 写反";]
        ("swap them", "请对调");
    "START_DATE_OUT_OF_RANGE" Inferred ACCOUNT
        ("the period is out of range", "查询时间超范围")
        [ACCOUNT: "it is too long ago, or too long", "时间太早，或跨度太长";]
        ("ask for a shorter or later period", "缩短或推后时间段");
    "ILLEGAL_PAGE_NO" Inferred ACCOUNT
        ("page_no is wrong", "页码有误")
        [ACCOUNT: "it is no whole number above zero", "不是正整数";]
        ("correct it", "请改正");
    "ILLEGAL_PAGE_SIZE" Inferred ACCOUNT
        ("page_size is wrong", "分页大小有误")
        [ACCOUNT: "it is no whole number above zero", "不是正整数";]
        ("correct it", "请改正");
    "ILLEGAL_ACCOUNT_LOG_ID" Inferred ACCOUNT
        ("iw_account_log_id is wrong", "账务流水号有误")
        [ACCOUNT: "it is no number above zero", "不是正数";]
        ("correct it", "请改正");
    "ILLEGAL_TRANS_CODE" Inferred ACCOUNT
        ("trans_code is wrong", "账务类别码有误")
        [ACCOUNT: "the code is unknown", "代码不存在";]
        ("correct it", "请改正");
    "TOO_MANY_QUERY" Inferred ACCOUNT
        ("too many queries", "查询过于频繁")
        [ACCOUNT: "they come too fast", "查询太快";]
        ("slow down", "放慢查询");
    "ACCOUNT_NOT_EXIST" Inferred ACCOUNT
        ("there is no such account", "账户不存在")
        [ACCOUNT: "logon_id is unknown", "logon_id 不存在";]
        ("correct it", "请改正");
    "ACCESS_ACCOUNT_DENIED" Inferred ACCOUNT
        ("there is no right to ask about that account", "无权查询该账户")
        [ACCOUNT: "the account is not your own", "不是自己的账户";]
        ("ask about your own", "查询自己的账户");
    "ACCOUNT_RELEASED" Inferred ACCOUNT
        ("several accounts have this login name", "账号不唯一")
        [ACCOUNT: "the login name was given away again", "登录名已被他人使用";]
        ("ask by the number that begins with 2088", "用 2088 开头的用户号查询");
    "USER_DATA_MIGRATE_ERROR" Inferred ACCOUNT
        ("the account's data are being moved", "账户数据正在迁移")
        [ACCOUNT: "the move is not done", "迁移没有完成";]
        ("try again later", "请稍后重试");
}
