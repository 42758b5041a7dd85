//! Other spellings of codes: those that documents and answers really have, and the right spelling of those that the
//! gateway itself misspells.

use super::Code;
use crate::text::{Text, text};

/// Another spelling of a code.
#[derive(Debug)]
pub struct Spelling {
    /// The other spelling.
    pub word: &'static str,
    /// The code that is meant.
    pub code: &'static str,
    /// Where the spelling comes from.
    pub note: Text,
}

const SLIP: Text = text!(
    "the gateway itself misspells this code",
    "网关自己把这个代码拼错了",
);

const fn slip(word: &'static str, code: &'static str) -> Spelling {
    Spelling {
        word,
        code,
        note: SLIP,
    }
}

/// Every other spelling.
pub static ALL: &[Spelling] = &[
    Spelling {
        word: "HASH_NO_PRIVILEGE",
        code: "HAS_NO_PRIVILEGE",
        note: text!(
            "a spelling that users really see: it stands in the FAQ of 2006, an old table of errors and English cross-border pages",
            "用户确实会见到的写法：2006 年的 FAQ、旧的错误表和英文跨境文档里都有",
        ),
    },
    Spelling {
        word: "TRADE_DATE_MATCH_ERROR",
        code: "TRADE_DATA_MATCH_ERROR",
        note: text!(
            "a slip seen in a text of the support",
            "客服文字中出现过的误写",
        ),
    },
    Spelling {
        word: "ILLEGAL_DATE_FORMAT",
        code: "ILLEGAL_DATA_FORMAT",
        note: text!(
            "the gateway writes DATA and means the date",
            "网关写的是 DATA，指的是日期",
        ),
    },
    slip("PARAMETER_IS_NULL", "PARAMTER_IS_NULL"),
    slip("COMMISSION_ID_NOT_EXIST", "COMMISION_ID_NOT_EXIST"),
    slip("COMMISSION_SELLER_DUPLICATE", "COMMISION_SELLER_DUPLICATE"),
    slip("COMMISSION_FEE_OUT_OF_RANGE", "COMMISION_FEE_OUT_OF_RANGE"),
    slip("COMMISSION_NOT_SUPPORT", "COMMISION_NOT_SUPPORT"),
    slip("ROYALTY_FORMAT_ERROR", "ROYALTY_FORAMT_ERROR"),
    slip(
        "EBANK_CREDIT_GW_RULE_NOT_OPEN",
        "EBANK_CERDIT_GW_RULE_NOT_OPEN",
    ),
    slip("TRADE_STATUS_NOT_AVAILABLE", "TRADE_STATUS_NOT_AVAILD"),
    slip("GENERAL_FAILURE", "GENERAL_FAILTURE"),
    slip("USER_SERIAL_NO_REPEATED", "USER_SERIAL_NO_REPEATE"),
    slip("ACCOUNT_NAME_NOT_MATCH", "ACCOUN_NAME_NOT_MATCH"),
    slip("REASON_TRADE_BEEN_FROZEN", "REASON_TRADE_BEEN_FREEZEN"),
];

/// The code that a spelling means, with the note about it.
#[must_use]
pub fn of(word: &str) -> Option<(&'static Code, Text)> {
    let spelling = ALL
        .iter()
        .find(|spelling| spelling.word.eq_ignore_ascii_case(word))?;
    super::by_id(spelling.code).map(|code| (code, spelling.note))
}
