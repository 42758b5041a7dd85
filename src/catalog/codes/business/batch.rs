//! Codes of batch payouts.

use crate::catalog::codes::codes;

codes! { Business;
    "ERROR_USER_INFO_NULL" Inferred BATCH
        ("the payer is missing", "用户信息为空")
        [BATCH: "email or account_name is empty", "email 或 account_name 为空";]
        ("fill both", "两个都要填");
    "ERROR_USER_ID_NULL" Inferred BATCH
        ("the payer's name is empty", "用户名为空")
        [BATCH: "account_name is empty", "account_name 为空";]
        ("fill it", "请填写");
    "ERROR_BATCH_ID_NULL" Inferred BATCH
        ("the batch has no id", "批次标识为空")
        [BATCH: "batch_no is missing", "缺少 batch_no";]
        ("fill it", "请填写");
    "ERROR_BATCH_NO_NULL" Inferred BATCH
        ("the batch has no number", "批次号为空")
        [BATCH: "batch_no is missing", "缺少 batch_no";]
        ("fill it", "请填写");
    "STATUS_NOT_VALID" Inferred BATCH
        ("the batch is still being checked", "批次仍在校验")
        [BATCH: "the result was asked for too early", "查询结果过早";]
        ("wait", "请等待");
    "USER_SERIAL_NO_ERROR" Inferred BATCH
        ("the serial number of an item is empty or too long", "流水号为空或过长")
        [BATCH: "more than 32 characters, or none", "超过 32 个字符，或为空";]
        ("correct it", "请改正");
    "USER_SERIAL_NO_REPEATE" Inferred BATCH
        ("a serial number stands twice (spelt like this)", "批次内流水号重复（原文如此拼写）")
        [BATCH: "two items have the same number", "两条明细的流水号相同";]
        ("make each one unique", "每条使用唯一的流水号");
    "RECEIVE_EMAIL_ERROR" Inferred BATCH
        ("a receiver's account is empty or too long", "收款账号为空或过长")
        [BATCH: "more than 100 characters, or none", "超过 100 个字符，或为空";]
        ("correct it", "请改正");
    "RECEIVE_NAME_ERROR" Inferred BATCH
        ("a receiver's name is empty or too long", "收款人姓名为空或过长")
        [BATCH: "more than 128 characters, or none", "超过 128 个字符，或为空";]
        ("correct it", "请改正");
    "RECEIVE_REASON_ERROR" Inferred BATCH
        ("the reason of a payment is empty or too long", "付款理由为空或过长")
        [BATCH: "more than 100 characters, or none", "超过 100 个字符，或为空";]
        ("correct it", "请改正");
    "RECEIVE_MONEY_ERROR" Inferred BATCH
        ("an amount is malformed", "收款金额格式有误")
        [BATCH: "not above zero, or more than two decimals", "不大于零，或超过两位小数";]
        ("correct it", "请改正");
    "RECEIVE_ACCOUNT_ERROR" Inferred BATCH
        ("a receiver's account is wrong", "收款账户有误")
        [BATCH: "the account is unknown", "账户不存在";]
        ("correct it", "请改正");
    "RECEIVE_SINGLE_MONEY_ERROR" Inferred BATCH
        ("one amount is above the limit", "单笔金额超限")
        [BATCH: "an item is too large", "某一笔过大";]
        ("split it", "请拆分");
    "LINE_LENGTH_ERROR" Inferred BATCH
        ("an item has not five columns", "每条明细须为五列")
        [BATCH: "a separator ^ is missing", "缺少分隔符 ^";]
        ("write serial^account^name^amount^memo", "写成 流水号^账户^姓名^金额^备注");
    "SYSTEM_DISUSE_FILE" Inferred BATCH
        ("the batch was dropped: nobody reviewed it within 15 days", "超过十五天未复核，批次作废")
        [BATCH: "the review is still due", "没有复核";]
        ("submit it again", "重新提交");
    "MERCHANT_DISUSE_FILE" Inferred BATCH
        ("the review refused the batch", "复核未通过")
        [BATCH: "the reviewer said no", "复核人拒绝";]
        ("submit it again", "重新提交");
    "TRANSFER_AMOUNT_NOT_ENOUGH" Inferred BATCH
        ("the balance is too low", "转账余额不足")
        [BATCH: "not enough money in the account", "账户资金不够";]
        ("top it up", "请充值");
    "RECEIVE_USER_NOT_EXIST" Inferred BATCH
        ("there is no such receiver", "收款用户不存在")
        [BATCH: "the account is unknown", "账户不存在";]
        ("correct it", "请改正");
    "ILLEGAL_USER_STATUS" Inferred BATCH
        ("the receiver's account is not in order", "收款用户状态异常")
        [BATCH: "the account is restricted", "账户受限";]
        ("the receiver asks Alipay", "请收款人联系支付宝");
    "ACCOUN_NAME_NOT_MATCH" Inferred BATCH
        ("the name does not fit the account (the gateway spells ACCOUN)", "姓名与账户不符（网关写作 ACCOUN）")
        [BATCH: "a slip in the name, or another charset than the gateway reads", "姓名写错，或编码与网关读取的不同";]
        ("correct the name", "改正姓名");
    "RECEIVE_EMAIL_NAME_NOT_MATCH" Inferred BATCH
        ("account and name of a receiver do not fit", "收款账号与姓名不符")
        [BATCH: "a slip in the name", "姓名写错";]
        ("correct it", "请改正");
    "ERROR_OTHER_CERTIFY_LEVEL_LIMIT" Inferred BATCH
        ("the receiver is not verified far enough", "收款方认证等级不足")
        [BATCH: "the verification is not complete", "认证没有完成";]
        ("the receiver completes it", "请收款方完成认证");
    "ERROR_OTHER_NOT_REALNAMED" Inferred BATCH
        ("the receiver is not verified", "收款方未实名")
        [BATCH: "no check of the real name", "没有实名认证";]
        ("the receiver has it done", "请收款方完成实名");
    "DAILY_QUOTA_LIMIT_EXCEED" Inferred BATCH
        ("the limit of the day is reached", "超出日限额")
        [BATCH: "too much in one day", "当天付款过多";]
        ("pay the rest on another day", "剩余的改天付款");
    "PERMIT_NON_BANK_LIMIT_PAYEE_L0_FORBIDDEN" Inferred BATCH
        ("the receiver's identity is incomplete", "收款方身份信息未完善")
        [BATCH: "a rule of the regulator", "监管要求";]
        ("the receiver completes it", "请收款方完善信息");
    "PERMIT_CHECK_PERM_AML_CERT_MISS_4_TRANS_LIMIT" Inferred BATCH
        ("the account has reached the limit that its identity allows", "账户已达到其身份等级的额度")
        [BATCH: "the identity is incomplete", "身份信息不完整";]
        ("complete the identity", "请完善身份信息");
    "PAYEE_ACCOUNT_IS_RELEASED" Inferred BATCH
        ("several accounts have this login name", "收款账户名不唯一")
        [BATCH: "the login name was given away again", "登录名已被他人使用";]
        ("use the number that begins with 2088", "使用 2088 开头的用户号");
}
