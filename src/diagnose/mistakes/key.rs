//! Mistakes in the key itself. No text ever tells a character of it.

use super::slip::Class;

super::mistakes! { Key;
    KEY_EMPTY = "key-empty", request: High, notify: Never,
        ("the key was empty", "密钥为空"),
        ("a variable or setting that was not set reads as an empty text", "没有设置的变量或配置项读出来是空字符串"),
        ("set the key where the code reads it, and stop when it is empty", "在代码读取的位置配置密钥，为空时应报错"),
        |_, slips| { slips.key(Class::Usual, ""); };
}
