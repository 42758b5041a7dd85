//! Codes of the WAP interface about the trade itself.

use crate::catalog::codes::codes;

codes! { Business;
    "0007" Inferred WAP
        ("a business parameter is missing", "业务参数缺失")
        [WAP: "req_data lacks a required element", "req_data 缺少必填的元素";]
        ("add it", "请补上");
    "0008" Inferred WAP
        ("a business parameter is too long", "业务参数超长")
        [WAP: "an element of req_data is too long", "req_data 里某个元素过长";]
        ("shorten it", "请缩短");
    "0009" Inferred WAP
        ("the seller does not fit", "卖家账户不匹配")
        [WAP: "seller_account_name is not the account of the contract", "seller_account_name 不是签约的账户";]
        ("correct it", "请改正");
}
