//! Mistakes in which digest is computed and how it is printed.

use crate::diagnose::mistakes::Slips;
use crate::diagnose::mistakes::slip::Class;
use crate::protocol::digest::{Algorithm, Copied, Digest, Frame, List, Print};
use crate::protocol::rule::Rule;

/// A fact and what is done to the rule, the usual ways first.
type Ways = &'static [(&'static str, fn(&mut Rule), Class)];

/// Ways to print, each with what is told of it.
macro_rules! prints {
    ($($class:ident $told:literal $print:expr),* $(,)?) => {
        &[$(($told, |rule: &mut Rule| rule.digest.print = $print, Class::$class)),*]
    };
}
/// Algorithms, each with what is told of it.
macro_rules! algorithms {
    ($($class:ident $told:literal $algorithm:ident),* $(,)?) => {
        &[$(($told, |rule: &mut Rule| rule.digest.algorithm = Algorithm::$algorithm, Class::$class)),*]
    };
}
/// Algorithms that are cut to 32 digits.
macro_rules! cuts {
    ($($told:literal $algorithm:ident $print:ident),* $(,)?) => {
        &[$(($told, |rule: &mut Rule| {
            rule.digest = Digest { algorithm: Algorithm::$algorithm, print: Print::$print };
        }, Class::Rare)),*]
    };
}

const SIXTEEN: Ways = prints!(
    Usual "9–24" Print::Middle, Usual "1–16" Print::First, Usual "17–32" Print::Last,
    Usual "9–24" Print::MiddleCapitals, Rare "1–16" Print::FirstCapitals, Rare "17–32" Print::LastCapitals,
);
const BYTES_UNPADDED: Ways = prints!(
    Usual "x" Print::BytesUnpadded, Usual "X" Print::BytesUnpaddedCapitals,
);
const NUMBER_UNPADDED: Ways = prints!(
    Usual "16" Print::NumberUnpadded, Usual "16" Print::NumberUnpaddedCapitals,
);
const NUMBERS: Ways = prints!(
    Usual "BigInteger(digest).toString(16)" Print::SignedNumber, Usual "BigInteger.toString()" Print::NumberDecimal,
);
const SEPARATED: Ways = prints!(
    Usual "-" Print::Dashes, Usual "-" Print::SmallDashes, Rare ":" Print::Colons, Rare ":" Print::SmallColons,
    Rare " " Print::Blanks, Rare " " Print::SmallBlanks, Rare "," Print::Commas,
);
const BASE64: Ways = prints!(
    Usual "Base64" Print::Base64, Usual "Base64(hex)" Print::Base64OfHex, Rare "Base64(HEX)" Print::Base64OfCapitals,
    Rare "Base64 + \\n" Print::Base64Line, Rare "Base64URL" Print::Base64Url,
    Rare "Base64URL" Print::Base64UrlUnpadded, Rare "Base64" Print::Base64Unpadded,
);
const SIGNED_BYTES: Ways = prints!(
    Usual "Integer.toHexString(b)" Print::SignExtendedUnpadded, Usual "%02x" Print::SignExtended,
);
const ORDERS: Ways = prints!(
    Usual "12 → 21" Print::NibblesSwapped, Usual "123456 → 563412" Print::BytesReversed,
    Usual "0 1 2 3 → 3 2 1 0" Print::WordsReversed, Rare "123456 → 654321" Print::DigitsReversed,
);
const BYTES: Ways = prints!(
    Usual "3,171,0" Print::DecimalList, Usual "[3, -85, 0]" Print::SignedList, Rare "31710" Print::Decimals,
    Rare "Latin-1" Print::Latin1, Rare "16 bytes" Print::Copied(Copied::Raw), Usual "[3, 171, 0]" Print::List(List::Python), Rare "[3,171,0]" Print::List(List::Json),
    Rare "[3 171 0]" Print::List(List::Go), Rare "3 171 0" Print::List(List::Blanks),
    Rare "[3,-85,0]" Print::List(List::SignedJson), Rare "3,-85,0" Print::List(List::Signed),
    Rare "{3, -85, 0}" Print::List(List::Braces), Rare "<Buffer 03 ab>" Print::List(List::Buffer),
    Rare "0x03, 0xab" Print::List(List::Prefixed), Rare "\\x03\\xab" Print::List(List::Escapes),
    Rare "%03%AB" Print::List(List::Percent), Rare "b'\\x03\\xab'" Print::List(List::Literal),
);
const HEX_TWICE: Ways = prints!(Usual "hex" Print::HexOfHex, Rare "HEX" Print::HexOfCapitals);
const UUIDS: Ways = prints!(
    Usual "UUID" Print::Uuid, Usual "UUID.nameUUIDFromBytes" Print::NameUuid,
);
const PREFIXED: Ways = prints!(
    Usual "0x" Print::Framed(Frame::HexPrefix), Usual "0x" Print::CapitalsPrefixed,
    Rare "\\x" Print::Framed(Frame::HexEscape),
);
const BLANKS: Ways = prints!(
    Usual "\\n" Print::Framed(Frame::LineFeed), Usual " " Print::Framed(Frame::BlankBehind),
    Rare "\\r\\n" Print::Framed(Frame::LineEnd), Rare " " Print::Framed(Frame::BlankBefore),
    Rare "%0A" Print::Framed(Frame::EscapedLineFeed), Rare "%20" Print::Framed(Frame::EscapedBlank),
    Rare "\\u{FEFF}" Print::Framed(Frame::Mark), Rare "\\0" Print::Framed(Frame::Nul), Rare "\\t" Print::Framed(Frame::Tab),
    Rare "\\r" Print::Framed(Frame::Return), Rare "\\n" Print::Framed(Frame::LineBefore),
);
const MARKS: Ways = prints!(
    Usual "\"" Print::Framed(Frame::Quotes), Rare "'" Print::Framed(Frame::SingleQuotes),
    Rare "sign=" Print::Framed(Frame::Name), Rare "," Print::Framed(Frame::Comma),
    Rare "&" Print::Framed(Frame::Ampersand), Rare "=" Print::Framed(Frame::Equals), Rare ";" Print::Framed(Frame::Semicolon),
    Rare "." Print::Framed(Frame::Stop), Rare "['" Print::Framed(Frame::PythonList),
    Rare "[\"" Print::Framed(Frame::JsonList), Rare "[" Print::Framed(Frame::Brackets),
    Rare "b'" Print::Framed(Frame::PythonBytes), Rare "`" Print::Framed(Frame::Graves),
    Rare "{" Print::Framed(Frame::Braces), Rare "#" Print::Framed(Frame::Hash), Rare "x'" Print::Framed(Frame::HexQuoted),
    Rare "sign:" Print::Framed(Frame::NameColon), Rare "signature=" Print::Framed(Frame::Signature),
    Rare "md5:" Print::Framed(Frame::Md5Colon), Rare "MD5:" Print::Framed(Frame::CapitalMd5Colon),
    Rare "MD5: " Print::Framed(Frame::Md5ColonBlank), Rare "{MD5}" Print::Framed(Frame::Md5Braces),
    Rare "md5=" Print::Framed(Frame::Md5Equals), Rare "MD5=" Print::Framed(Frame::CapitalMd5Equals),
    Rare "MD5" Print::Framed(Frame::Md5Bare), Rare "$1$" Print::Framed(Frame::Crypt),
    Rare "&sign_type=MD5" Print::Framed(Frame::SignType), Rare "\\\"" Print::Framed(Frame::EscapedQuotes),
);
const TOOLS: Ways = prints!(
    Usual "md5sum" Print::Framed(Frame::Md5Sum), Usual "openssl md5" Print::Framed(Frame::OpenSslNamed),
    Rare "openssl md5" Print::Framed(Frame::OpenSsl), Rare "md5sum" Print::Framed(Frame::Md5SumLine),
    Rare "md5sum" Print::Framed(Frame::Md5SumBinary), Rare "openssl md5" Print::Framed(Frame::OpenSslOld),
);
const TWICE: Ways = prints!(Usual "," Print::Twice, Usual ", " Print::TwiceSpaced);
const CUT: Ways = prints!(
    Usual "30" Print::Cut(30), Usual "31" Print::Cut(31), Rare "17" Print::Cut(17), Rare "18" Print::Cut(18),
    Rare "19" Print::Cut(19), Usual "20" Print::Cut(20), Rare "21" Print::Cut(21), Rare "22" Print::Cut(22),
    Rare "23" Print::Cut(23), Rare "24" Print::Cut(24), Rare "25" Print::Cut(25), Rare "26" Print::Cut(26),
    Rare "27" Print::Cut(27), Rare "28" Print::Cut(28), Rare "29" Print::Cut(29),
);
const TAIL: Ways = prints!(
    Usual "31" Print::Tail(31), Usual "30" Print::Tail(30), Rare "29" Print::Tail(29), Rare "28" Print::Tail(28),
    Rare "24" Print::Tail(24), Rare "20" Print::Tail(20),
);
const AGAIN: Ways = algorithms!(
    Usual "hex" Md5OfMd5, Usual "HEX" Md5OfCapitals, Rare "bytes" Md5OfBytes, Rare "hex × 3" Md5Thrice,
);
const TWO_DIGESTS: Ways = algorithms!(
    Usual "md5(sha1(…))" Md5OfSha1, Usual "sha1(md5(…))" Sha1OfMd5, Rare "md5(sha256(…))" Md5OfSha256,
    Usual "sha256(md5(…))" Sha256OfMd5, Rare "sha1(sha1(…))" Sha1OfSha1, Rare "sha256(sha256(…))" Sha256OfSha256,
);
const TEXT_FIRST: Ways = algorithms!(
    Usual "md5(md5(text) + key)" Md5OfTextDigest, Rare "md5(MD5(text) + key)" Md5OfTextCapitals,
    Rare "md5(key + md5(text))" Md5OfKeyAndTextDigest,
);
const HMACS: Ways = algorithms!(
    Usual "HMAC-SHA256" HmacSha256, Usual "HMAC-MD5" HmacMd5, Usual "HMAC-SHA1" HmacSha1, Rare "HMAC-SHA512" HmacSha512,
);
const HMACS_OF_WHOLE: Ways = algorithms!(
    Usual "HMAC-SHA256" HmacSha256OfWhole, Usual "HMAC-MD5" HmacMd5OfWhole, Rare "HMAC-SHA1" HmacSha1OfWhole,
);
const HMACS_SWAPPED: Ways = algorithms!(
    Usual "HMAC-SHA256" HmacSha256Swapped, Usual "HMAC-MD5" HmacMd5Swapped, Rare "HMAC-SHA1" HmacSha1Swapped,
);
const SHAS: Ways = algorithms!(
    Usual "SHA-256" Sha256, Usual "SHA-1" Sha1, Rare "SHA-512" Sha512, Rare "SHA-224" Sha224, Rare "SHA-384" Sha384,
);
const SHAS_CUT: Ways = cuts!(
    "SHA-256" Sha256 First32, "SHA-1" Sha1 First32, "SHA-512" Sha512 First32, "HMAC-SHA256" HmacSha256 First32,
    "HMAC-SHA1" HmacSha1 First32, "SHA-256" Sha256 First32Capitals, "SHA-1" Sha1 First32Capitals,
    "HMAC-SHA256" HmacSha256 First32Capitals, "SHA-256" Sha256 Last32, "SHA-1" Sha1 Last32,
);

crate::diagnose::mistakes::mistakes! { Digest;
    PRINTED_IN_CAPITALS = "printed-in-capitals", request: VeryHigh, notify: Low,
        ("the digest was printed in capital letters", "摘要以大写字母输出"),
        ("WeChat Pay wants capitals, and some libraries print them", "微信支付要求大写，有些库也默认输出大写"),
        ("print the digest in small letters", "摘要用小写字母输出"),
        |_, slips| { slips.rule(|rule| rule.digest.print = Print::Capitals); };
    SIXTEEN_CHARACTERS = "digest-of-sixteen-characters", request: Medium, notify: Never,
        ("only the characters {part} of the digest were used", "只用了摘要的第 {part} 位"),
        ("a 16-character MD5 of ASP or of an online tool", "ASP 代码或在线工具输出的 16 位 MD5"),
        ("use all 32 characters of the digest", "使用完整的 32 位摘要"),
        |_, slips| ways(slips, SIXTEEN, "part");
    UNPADDED_BYTES = "digest-bytes-unpadded", request: High, notify: Never,
        ("the leading zero of each byte was lost when the digest was printed ({form})", "输出摘要时丢失了每个字节的前导零（{form}）"),
        ("ToString(\"x\") in C#, Integer.toHexString in Java, %x for single bytes", "C# 的 ToString(\"x\")、Java 的 Integer.toHexString、逐字节的 %x"),
        ("print two digits for each byte: x2, %02x", "每个字节输出两位：x2、%02x"),
        |_, slips| ways(slips, BYTES_UNPADDED, "form");
    UNPADDED_NUMBER = "digest-number-unpadded", request: Medium, notify: Low,
        ("the leading zeros of the digest were lost (radix {form})", "摘要开头的零丢失了（{form} 进制）"),
        ("BigInteger.toString(16) in Java, big.Int in Go, a number column", "Java 的 BigInteger.toString(16)、Go 的 big.Int、数值类型字段"),
        ("pad to 32 digits: String.format(\"%032x\", n)", "补足 32 位：String.format(\"%032x\", n)"),
        |_, slips| ways(slips, NUMBER_UNPADDED, "form");
    AS_NUMBER = "digest-as-number", request: Low, notify: Never,
        ("the digest was printed as a number: {form}", "摘要被当作数字输出：{form}"),
        ("BigInteger without its sign argument 1, or without radix 16", "BigInteger 构造时缺少符号参数 1，或没有指定 16 进制"),
        ("use new BigInteger(1, digest) and %032x", "使用 new BigInteger(1, digest) 和 %032x"),
        |_, slips| ways(slips, NUMBERS, "form");
    SEPARATED_BYTES = "digest-with-separators", request: Medium, notify: Rare,
        ("the digest was printed with `{separator}` between its bytes", "输出摘要时字节之间带有 `{separator}`"),
        ("BitConverter.ToString in C#, fingerprint functions", "C# 的 BitConverter.ToString，或指纹输出函数"),
        ("take the separators out and print small letters", "去掉分隔符并转成小写"),
        |_, slips| ways(slips, SEPARATED, "separator");
    IN_BASE64 = "digest-in-base64", request: Low, notify: Never,
        ("the digest was printed in Base64 ({form})", "摘要以 Base64 输出（{form}）"),
        ("that is how RSA signs and Content-MD5 are printed", "RSA 签名和 Content-MD5 是这样输出的"),
        ("print 32 small hex digits", "输出 32 位小写十六进制"),
        |_, slips| ways(slips, BASE64, "form");
    SIGNED_BYTES_PRINTED = "digest-bytes-sign-extended", request: Low, notify: Never,
        ("negative bytes of the digest were printed with ffffff in front ({form})", "摘要中的负数字节输出时前面多了 ffffff（{form}）"),
        ("Java and C have signed bytes, which grow to 32 bits when printed", "Java、C 的字节有符号，输出时被扩展成 32 位"),
        ("mask each byte: b & 0xff, and print two digits", "先做 b & 0xff，再输出两位"),
        |_, slips| ways(slips, SIGNED_BYTES, "form");
    REORDERED = "digest-bytes-reordered", request: Low, notify: Never,
        ("the digits of the digest were printed in another order ({form})", "摘要的数字顺序不对（{form}）"),
        ("a hand-made MD5 prints its four words with the wrong end first", "手写的 MD5 输出四个字时大小端弄反"),
        ("use the MD5 of the language's library", "使用语言自带库的 MD5"),
        |_, slips| ways(slips, ORDERS, "form");
    BYTES_PRINTED = "digest-as-bytes", request: Low, notify: Never,
        ("the bytes of the digest were printed instead of hex digits ({form})", "输出的是摘要的字节，而不是十六进制（{form}）"),
        ("a byte array was turned into text: toString, Arrays.toString, join", "直接把字节数组转成了文本：toString、Arrays.toString、join"),
        ("print 32 small hex digits: hexdigest(), digest('hex')", "输出 32 位小写十六进制：hexdigest()、digest('hex')"),
        |_, slips| ways(slips, BYTES, "form");
    HEX_OF_HEX = "digest-hex-twice", request: Low, notify: Never,
        ("the hex digits of the digest were turned into hex once more ({form})", "摘要的十六进制文本又被转了一次十六进制（{form}）"),
        ("bin2hex, hexlify or hex() of a digest that is hex already", "对已经是十六进制的摘要再做 bin2hex、hexlify 或 hex()"),
        ("print the bytes of the digest in hex once", "摘要的字节只转一次十六进制"),
        |_, slips| ways(slips, HEX_TWICE, "form");
    AS_UUID = "digest-as-uuid", request: Rare, notify: Never,
        ("the digest was printed as a UUID ({form})", "摘要以 UUID 形式输出（{form}）"),
        ("UUID.nameUUIDFromBytes, or a database type for 16 bytes", "UUID.nameUUIDFromBytes，或数据库的 16 字节类型"),
        ("use an MD5 function and print 32 small hex digits", "使用 MD5 函数并输出 32 位小写十六进制"),
        |_, slips| ways(slips, UUIDS, "form");
    HEX_PREFIX = "digest-with-hex-prefix", request: Low, notify: Never,
        ("the digest was printed with `{mark}` in front", "摘要前面带着 `{mark}`"),
        ("SQL Server's fn_varbintohexstr and CONVERT print bytes so", "SQL Server 的 fn_varbintohexstr 或 CONVERT 会这样输出"),
        ("take the first two characters off and print small letters", "去掉前两个字符并转成小写"),
        |_, slips| ways(slips, PREFIXED, "mark");
    SIGN_BLANK = "sign-with-blank", request: Low, notify: Low,
        ("the sign at hand has `{mark}` beside it", "sign 旁边多了 `{mark}`"),
        ("a tool printed a line end, or the sign was copied with one", "工具输出了换行，或复制 sign 时带上了空白"),
        ("trim the sign", "对 sign 做 trim"),
        |_, slips| ways(slips, BLANKS, "mark");
    SIGN_MARKS = "sign-with-marks", request: Low, notify: Low,
        ("the sign at hand has `{mark}` beside it", "sign 带着 `{mark}`"),
        ("quotation marks, a name or a label came along from a log, a list or JSON", "从日志或 JSON 中取值时带上了引号或名称"),
        ("keep the 32 characters of the sign only", "只保留 sign 的 32 个字符"),
        |_, slips| ways(slips, MARKS, "mark");
    SIGN_OF_TOOL = "sign-with-tool-output", request: Low, notify: Never,
        ("the sign holds more of what {tool} printed than the digest", "sign 里除了摘要还有 {tool} 的其他输出"),
        ("the output of a shell command was taken as a whole", "直接使用了命令行工具的全部输出"),
        ("take the 32 hex digits only: cut -d' ' -f1", "只取 32 位十六进制：cut -d' ' -f1"),
        |_, slips| ways(slips, TOOLS, "tool");
    SIGN_TWICE = "sign-twice", request: Low, notify: Low,
        ("the sign at hand is there twice, joined by `{separator}`", "sign 出现了两次，用 `{separator}` 连在一起"),
        ("a parameter that is sent twice is joined by ASP, ASP.NET, Spring or Express", "同名参数出现两次时，ASP、ASP.NET、Spring、Express 会合并"),
        ("send sign once", "sign 只发送一次"),
        |_, slips| ways(slips, TWICE, "separator");
    SIGN_CUT = "sign-cut", request: Low, notify: Low,
        ("only the first {count} characters of the sign are there", "sign 只剩前 {count} 个字符"),
        ("a database column or a log field is too short", "数据库字段或日志字段太短"),
        ("store all 32 characters of the sign", "保存完整的 32 位 sign"),
        |_, slips| ways(slips, CUT, "count");
    SIGN_BEGINNING_LOST = "sign-beginning-lost", request: Low, notify: Low,
        ("only the last {count} characters of the sign are there", "sign 只剩后 {count} 个字符"),
        ("the beginning was missed when copying, or substring starts one too late", "复制时漏掉了开头，或 substring 的起点偏了"),
        ("use all 32 characters of the sign", "使用完整的 32 位 sign"),
        |_, slips| ways(slips, TAIL, "count");
    MD5_OF_MD5 = "md5-of-md5", request: Low, notify: Never,
        ("the MD5 of the MD5 was computed ({form})", "对 MD5 的结果又做了一次 MD5（{form}）"),
        ("a helper already digests, or code for passwords was used", "辅助函数里已经做过摘要，或用了处理密码的代码"),
        ("compute the MD5 once", "只做一次 MD5"),
        |_, slips| ways(slips, AGAIN, "form");
    TWO_ALGORITHMS = "digest-of-another-digest", request: Rare, notify: Never,
        ("a digest of another digest was computed: {form}", "对另一种摘要的结果又做了摘要：{form}"),
        ("code for passwords, or a helper that already digests with another algorithm", "用了处理密码的代码，或辅助函数里已做过另一种摘要"),
        ("compute the MD5 of the text once", "只对字符串做一次 MD5"),
        |_, slips| ways(slips, TWO_DIGESTS, "form");
    TEXT_DIGESTED_FIRST = "text-digested-before-key", request: Low, notify: Never,
        ("the text was digested before the key was put to it: {form}", "先对字符串做了摘要，再拼接密钥：{form}"),
        ("salted password code works so", "加盐处理密码的代码是这样做的"),
        ("append the key to the text, then compute the MD5 once", "先把密钥拼在字符串后面，再做一次 MD5"),
        |_, slips| ways(slips, TEXT_FIRST, "form");
    HMAC = "hmac-for-md5", request: Medium, notify: Never,
        ("{algorithm} was computed in place of MD5", "计算的是 {algorithm}，而不是 MD5"),
        ("createHmac in Node, hash_hmac in PHP, the HMAC-SHA256 of WeChat Pay", "Node 的 createHmac、PHP 的 hash_hmac、微信支付的 HMAC-SHA256"),
        ("compute the plain MD5 of the text with the key behind", "对拼接了密钥的字符串计算普通 MD5"),
        |_, slips| ways(slips, HMACS, "algorithm");
    HMAC_OF_WHOLE = "hmac-of-text-with-key", request: Medium, notify: Never,
        ("{algorithm} was computed of the text with the key in it", "对已拼接密钥的字符串又用密钥计算了 {algorithm}"),
        ("the HMAC-SHA256 of WeChat Pay takes the key twice", "微信支付的 HMAC-SHA256 会两次用到密钥"),
        ("compute the plain MD5 of the text with the key behind", "对拼接了密钥的字符串计算普通 MD5"),
        |_, slips| ways(slips, HMACS_OF_WHOLE, "algorithm");
    HMAC_SWAPPED = "hmac-arguments-swapped", request: Rare, notify: Never,
        ("{algorithm} was computed with text and key in each other's place", "计算 {algorithm} 时字符串和密钥的位置颠倒了"),
        ("libraries disagree about which argument comes first", "各个库的参数顺序不一致"),
        ("compute the plain MD5 of the text with the key behind", "对拼接了密钥的字符串计算普通 MD5"),
        |_, slips| ways(slips, HMACS_SWAPPED, "algorithm");
    SHA = "sha-for-md5", request: Medium, notify: Never,
        ("{algorithm} was computed in place of MD5", "用的是 {algorithm}，而不是 MD5"),
        ("the default of a kit, or code for another sign type", "工具包的默认算法，或其他签名类型的代码"),
        ("compute the MD5", "改用 MD5"),
        |_, slips| ways(slips, SHAS, "algorithm");
    SHA_CUT = "sha-cut-to-md5-length", request: Rare, notify: Never,
        ("32 digits of {algorithm} were used in place of MD5", "截取了 {algorithm} 的 32 位，而不是 MD5"),
        ("a longer digest was cut to the length of the column or field", "较长的摘要按字段长度被截断"),
        ("compute the MD5", "改用 MD5"),
        |_, slips| ways(slips, SHAS_CUT, "algorithm");
}

fn ways(slips: &mut Slips<'_, '_>, ways: Ways, fact: &'static str) {
    for (told, change, class) in ways {
        slips.rule(*change).class(*class).with(fact, told);
    }
}
