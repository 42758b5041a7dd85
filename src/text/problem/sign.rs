//! Keys and signs.

super::problems! {
    KEY_MISSING = "key-missing", Caller,
        ("there is no key", "没有密钥"),
        ("say --key-file FILE, choose a profile with --shop NAME, or set ALIPAY_MAPI_KEY", "请用 --key-file 文件、--shop 配置名，或设置 ALIPAY_MAPI_KEY");
    KEY_TWICE = "key-twice", Caller,
        ("both --key and --key-file are given", "同时给出了 --key 和 --key-file"),
        ("leave one of them; --key-file keeps the key out of the process list", "只保留一个；--key-file 不会让密钥出现在进程列表里");
    SIGN_TWICE = "sign-given-twice", Caller,
        ("--sign differs from the sign of the input", "--sign 与输入里的 sign 不同"),
        ("leave out --sign, or take the other one out: --drop sign", "去掉 --sign，或去掉输入里的：--drop sign");
    KEY_EMPTY = "key-is-empty", Caller,
        ("the key of {source} is empty", "{source} 里的密钥是空的"),
        ("put the 32 letters and digits from Alipay's merchant console there", "请填入支付宝商家后台里的 32 位字母和数字");
    KEY_FILE = "key-file-unreadable", Caller,
        ("the key file {file} cannot be read: {reason}", "无法读取密钥文件 {file}：{reason}"),
        ("check its name and the right to read it", "请检查文件名和读权限");
    KEY_FILE_HIDDEN = "key-file-hidden", Caller,
        ("there is no such key file (its name is not shown, since it looks like a key)", "没有这个密钥文件（文件名看起来像密钥，不显示）"),
        ("--key-file takes the name of a file; put the key into one", "--key-file 后面是文件名；请把密钥放进文件里");
    KEY_FILE_LARGE = "key-file-large", Caller,
        ("the key file {file} has more than {limit} bytes", "密钥文件 {file} 超过 {limit} 字节"),
        ("name the file that holds the key alone", "请指定只含密钥的文件");
    KEY_PROMPT = "key-prompt", Surroundings,
        ("the key cannot be asked for: {reason}", "无法询问密钥：{reason}"),
        ("say --key-file FILE", "请用 --key-file 文件");
    SIGN_TYPE_NOT_BUILT = "sign-type-not-built", Caller,
        ("{name} signs with a key pair, which is not supported here; only MD5 is", "{name} 使用密钥对签名，这里不支持；只支持 MD5"),
        ("for an MD5 sign say sign_type=MD5 (sec_id=MD5 in the WAP interface)", "要做 MD5 签名，请用 sign_type=MD5（WAP 接口用 sec_id=MD5）");
    SIGN_TYPE_UNKNOWN = "sign-type-unknown", Caller,
        ("{parameter} `{value}` is none that is known", "不认识的 {parameter}：`{value}`"),
        ("say {parameter}=MD5, or leave it out", "请用 {parameter}=MD5，或不传");
    PAIRS_LINE_END = "pairs-line-end", Caller,
        ("{parameter} holds a line end, which one pair a line cannot carry", "{parameter} 里有换行，每行一对的格式无法表示"),
        ("print it encoded: --show query", "请输出编码后的形式：--show query");
    PAIRS_BYTES = "pairs-bytes", Caller,
        ("{parameter} holds bytes that are not {charset}, which a line of text cannot carry", "{parameter} 里有不属于 {charset} 的字节，文本行无法表示"),
        ("print it encoded: --show query", "请输出编码后的形式：--show query");
    KEY_IN_DATA = "key-in-data", Caller,
        ("{parameter} holds the key itself, which would be printed and sent", "{parameter} 里含有密钥本身，会被打印和发送"),
        ("take the key out of {parameter}: it is digested, never sent", "从 {parameter} 里去掉密钥：它只参与摘要，从不发送");
}
