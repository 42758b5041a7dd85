//! What is odd about a key. No text ever tells a character of it.

super::kinds! {
    KEY_BYTE_ORDER_MARK = "key-byte-order-mark", Warning,
        ("the key begins with a byte order mark", "密钥以字节顺序标记（BOM）开头"),
        ("its three bytes are digested with the key", "这三个字节会和密钥一起参与摘要"),
        ("save the key file without BOM", "把密钥文件另存为不带 BOM");
    KEY_QUOTED = "key-quoted", Warning,
        ("the key stands in quotation marks", "密钥带有引号"),
        ("the marks are digested with the key", "引号会和密钥一起参与摘要"),
        ("take the quotation marks out of the file or variable", "去掉文件或变量里的引号");
    KEY_LINE_END = "key-line-end", Warning,
        ("the key ends with a line end", "密钥以换行结尾"),
        ("one line end of a key file is dropped; this one is digested with the key", "密钥文件末尾的一个换行会被去掉；这一个会参与摘要"),
        ("take it out: tr -d '\\r\\n' < key.txt > key.new && mv key.new key.txt", "去掉换行：tr -d '\\r\\n' < key.txt > key.new && mv key.new key.txt");
    KEY_BLANK_FIRST = "key-blank-first", Warning,
        ("the key begins with a blank", "密钥以空白开头"),
        ("it is digested with the key; copying from a web page often brings one", "空白会和密钥一起参与摘要；从网页复制时常会带上"),
        ("take the blank out", "去掉空白");
    KEY_BLANK_LAST = "key-blank-last", Warning,
        ("the key ends with a blank", "密钥以空白结尾"),
        ("it is digested with the key; copying from a web page often brings one", "空白会和密钥一起参与摘要；从网页复制时常会带上"),
        ("take the blank out", "去掉空白");
    KEY_ALPHABET = "key-alphabet", Warning,
        ("character {at} of the key is neither letter nor digit", "密钥的第 {at} 个字符不是字母或数字"),
        ("keys of the gateway are 32 letters and digits", "网关的密钥是 32 位字母和数字"),
        ("copy the key again from Alipay's merchant console", "请从支付宝商家后台重新复制密钥");
    KEY_LENGTH = "key-length", Warning,
        ("the key is {length} characters long, not 32", "密钥长度是 {length} 个字符，而不是 32 个"),
        ("keys of the gateway are 32 letters and digits; a cut or a sample key signs wrongly", "网关的密钥是 32 位字母和数字；被截断的或示例密钥会签错"),
        ("copy the key again from Alipay's merchant console", "请从支付宝商家后台重新复制密钥");
    KEY_PEM = "key-pem", Warning,
        ("the key is a PEM file, as RSA uses", "密钥是 RSA 用的 PEM 文件"),
        ("MD5 signs with the security check code, 32 letters and digits", "MD5 签名用的是安全校验码，32 位字母和数字"),
        ("take the MD5 key from Alipay's merchant console", "请使用支付宝商家后台里的 MD5 密钥");
    KEY_FILE_OPEN = "key-file-open", Warning,
        ("other users of this machine can read the key file {file}", "本机其他用户可以读取密钥文件 {file}"),
        ("whoever has the key can sign in the shop's name", "拿到密钥的人可以冒充商户签名"),
        ("take their right to read it: chmod 600 {file}", "取消他人的读权限：chmod 600 {file}");
    KEY_IS_PARTNER = "key-is-partner", Warning,
        ("the key is the partner number", "密钥填成了合作者身份（PID，即 partner）"),
        ("partner tells who signs; the key is another value of the same page", "partner 说明谁在签名；密钥是同一页面上的另一个值"),
        ("copy the security check code, 32 letters and digits", "请复制安全校验码，32 位字母和数字");
}
