//! The key in another form: another case, encoded, decoded, digested, in wide characters, as a number.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE};

use super::becomes;
use crate::diagnose::mistakes::slip::Class;
use crate::diagnose::mistakes::{Case, Slips};
use crate::protocol::charset::Charset;
use crate::protocol::digest::{Algorithm, Print};
use crate::protocol::form;

crate::diagnose::mistakes::mistakes! { Key;
    CAPITALS = "key-in-capitals", request: Low, notify: Low,
        ("the key was used in capital letters", "密钥被转成了大写字母"),
        ("a settings loader or an admin form turns text into capitals", "配置加载程序或后台表单把文本转成了大写"),
        ("use the key exactly as the merchant console shows it", "按商家后台显示的原样使用密钥"),
        |case, slips| {
            let key = case.key.expose();
            let changed = if case.is_request() { key.to_ascii_uppercase() } else { key.to_ascii_lowercase() };
            becomes(case, slips, Class::Usual, changed);
        };
    SMALL_LETTERS = "key-in-small-letters", request: Low, notify: Low,
        ("the key was used in small letters", "密钥被转成了小写字母"),
        ("a settings loader or the code itself turns text into small letters", "配置加载程序或代码把文本转成了小写"),
        ("use the key exactly as the merchant console shows it", "按商家后台显示的原样使用密钥"),
        |case, slips| {
            let key = case.key.expose();
            let changed = if case.is_request() { key.to_ascii_lowercase() } else { key.to_ascii_uppercase() };
            becomes(case, slips, Class::Usual, changed);
        };
    SWAPPED_CASE = "key-case-swapped", request: Rare, notify: Rare,
        ("every letter of the key was used in the other case", "密钥中每个字母的大小写都反了"),
        ("the key was typed with caps lock on", "输入密钥时开着大写锁定键"),
        ("copy the key instead of typing it", "复制密钥，不要手工输入"),
        |case, slips| {
            let swapped = case.key.expose().iter().map(|byte| swapped_case(*byte));
            becomes(case, slips, Class::Usual, swapped.collect());
        };
    REVERSED = "key-reversed", request: Rare, notify: Rare,
        ("the key was used backwards", "密钥的字符顺序被颠倒了"),
        ("the key is stored backwards, and was not turned round again", "密钥是倒序保存的，读取时没有还原"),
        ("turn the key round where it is read", "读取密钥时先还原顺序"),
        |case, slips| {
            let reversed = case.key.expose().iter().rev().copied();
            becomes(case, slips, Class::Usual, reversed.collect());
        };
    PERCENT_ENCODED = "key-percent-encoded", request: Rare, notify: Low,
        ("the key was used percent-encoded", "密钥经过了 URL 编码"),
        ("the key came out of an address or a form without being decoded", "密钥取自 URL 或表单，没有解码"),
        ("decode the key once before it is used", "使用密钥之前先解码一次"),
        |case, slips| {
            let key = case.key.expose();
            let changed = if case.is_request() { form::encode_part(key).into_bytes() } else { form::decode_part(key) };
            becomes(case, slips, Class::Usual, changed);
        };
    PERCENT_DECODED = "key-percent-decoded", request: Rare, notify: Rare,
        ("the key was decoded as a part of an address", "密钥被当作 URL 片段解码了"),
        ("the key holds + or %, and a form or connection string decoded them", "密钥含有 + 或 %，被表单或连接串解码"),
        ("keep the key out of addresses, or encode it there", "不要把密钥放进 URL，或先做编码"),
        |case, slips| {
            let key = case.key.expose();
            let changed = if case.is_request() { form::decode_part(key) } else { form::encode_part(key).into_bytes() };
            becomes(case, slips, Class::Usual, changed);
        };
    BASE64_ENCODED = "key-base64-encoded", request: Low, notify: Low,
        ("the key was used in Base64", "密钥以 Base64 形式参与了签名"),
        ("secret stores such as Kubernetes keep values in Base64", "Kubernetes 等密钥存储以 Base64 保存内容"),
        ("decode the key once before it is used", "使用密钥之前先做一次 Base64 解码"),
        |case, slips| {
            let key = case.key.expose();
            if case.is_request() {
                slips.key(Class::Usual, STANDARD.encode(key));
                slips.key(Class::Rare, STANDARD.encode(key) + "\n");
                slips.key(Class::Rare, STANDARD_NO_PAD.encode(key));
                slips.key(Class::Rare, URL_SAFE.encode(key));
            } else if let Some(decoded) = from_base64(key) {
                becomes(case, slips, Class::Usual, decoded);
            }
        };
    BASE64_DECODED = "key-base64-decoded", request: Low, notify: Rare,
        ("the key was decoded from Base64, which it is not in", "密钥被当作 Base64 解码了"),
        ("RSA and HMAC code decodes its keys from Base64", "RSA 或 HMAC 的代码会先对密钥做 Base64 解码"),
        ("use the characters of the key as they are", "直接使用密钥的字符"),
        |case, slips| {
            let key = case.key.expose();
            if case.is_request() {
                if let Some(decoded) = from_base64(key) {
                    becomes(case, slips, Class::Usual, decoded);
                }
            } else {
                slips.key(Class::Usual, STANDARD.encode(key));
                slips.key(Class::Rare, STANDARD_NO_PAD.encode(key));
            }
        };
    HEX_DECODED = "key-hex-decoded", request: Low, notify: Rare,
        ("the hex digits of the key were turned into bytes", "密钥被当作十六进制解码成了字节"),
        ("HMAC and AES code decodes its keys from hex", "HMAC 或 AES 的代码会先对密钥做十六进制解码"),
        ("use the characters of the key as they are", "直接使用密钥的字符"),
        |case, slips| {
            let key = case.key.expose();
            if case.is_request() {
                if let Some(decoded) = from_hex(key) {
                    slips.key(Class::Usual, decoded);
                }
            } else {
                slips.key(Class::Usual, Print::Hex.of(key));
                slips.key(Class::Rare, Print::Capitals.of(key));
            }
        };
    HEX_ENCODED = "key-hex-encoded", request: Rare, notify: Rare,
        ("the key was used as hex digits of its characters", "密钥以十六进制形式参与了签名"),
        ("the key was printed as bytes, or stored in hex and not decoded", "密钥按字节打印，或以十六进制保存而没有解码"),
        ("decode the key once before it is used", "使用密钥之前先做一次十六进制解码"),
        |case, slips| {
            let key = case.key.expose();
            if case.is_request() {
                slips.key(Class::Usual, Print::Hex.of(key));
                slips.key(Class::Rare, Print::Capitals.of(key));
            } else if let Some(decoded) = from_hex(key) {
                slips.key(Class::Usual, decoded);
            }
        };
    DIGESTED = "key-digested", request: Low, notify: Never,
        ("a digest of the key ({digest}) was used as the key", "使用的是密钥的摘要（{digest}），而不是密钥本身"),
        ("that is the rule of UnionPay and of password code", "这是银联以及密码处理代码的做法"),
        ("append the key itself, undigested", "直接拼接密钥本身，不要先做摘要"),
        |case, slips| digested(case, slips);
    FULL_WIDTH = "key-in-full-width", request: Low, notify: Low,
        ("the key was used in full-width characters", "密钥用的是全角字符"),
        ("an input method was in full-width mode, or a document replaced the characters", "输入法处于全角状态，或文档自动替换了字符"),
        ("type the key in half-width letters and digits", "用半角字母和数字输入密钥"),
        |case, slips| full_width(case, slips);
    READ_AS_NUMBER = "key-read-as-number", request: Rare, notify: Never,
        ("the key was read as a number and printed again", "密钥被当成数字读取后再输出"),
        ("YAML, JSON, spreadsheets and databases take digits for a number", "YAML、JSON、电子表格或数据库把纯数字当成数值"),
        ("put the key in quotes, or in a text column", "给密钥加引号，或使用文本类型的字段"),
        |case, slips| as_number(case, slips);
}

pub(super) fn swapped_case(byte: u8) -> u8 {
    if byte.is_ascii_alphabetic() {
        byte ^ 0x20
    } else {
        byte
    }
}

fn from_base64(key: &[u8]) -> Option<Vec<u8>> {
    let plain = key.trim_ascii().trim_ascii_end();
    let decoded = STANDARD.decode(plain);
    let decoded = decoded.or_else(|_| STANDARD_NO_PAD.decode(plain));
    let decoded = decoded.or_else(|_| URL_SAFE.decode(plain)).ok()?;
    (!decoded.is_empty()).then_some(decoded)
}

fn from_hex(key: &[u8]) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    if key.is_empty() || !key.len().is_multiple_of(2) {
        return None;
    }
    let pairs = key.chunks(2).map(|pair| {
        let byte = digit(pair[0])? * 16 + digit(pair[1])?;
        u8::try_from(byte).ok()
    });
    pairs.collect()
}

fn digested(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let key = case.key.expose();
    let digest = |algorithm: Algorithm| algorithm.of(b"", case.key, key);
    let md5 = digest(Algorithm::Md5);
    let mut told = |class: Class, name: &'static str, key: Vec<u8>| {
        slips.key(class, key).with("digest", name);
    };
    told(Class::Usual, "MD5", Print::Hex.of(&md5).into_bytes());
    told(Class::Usual, "MD5", Print::Capitals.of(&md5).into_bytes());
    for print in [Print::Middle, Print::MiddleCapitals, Print::Base64] {
        told(Class::Rare, "MD5", print.of(&md5).into_bytes());
    }
    told(Class::Rare, "MD5", md5);
    let twice = digest(Algorithm::Md5OfMd5);
    told(Class::Rare, "MD5 × 2", Print::Hex.of(&twice).into_bytes());
    for (name, algorithm) in [("SHA-1", Algorithm::Sha1), ("SHA-256", Algorithm::Sha256)] {
        let sha = digest(algorithm);
        told(Class::Rare, name, Print::Hex.of(&sha).into_bytes());
        told(Class::Rare, name, Print::Capitals.of(&sha).into_bytes());
    }
}

fn full_width(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let other = if case.charset == Charset::Utf8 {
        Charset::Gbk
    } else {
        case.charset
    };
    for (class, charset) in [(Class::Usual, Charset::Utf8), (Class::Rare, other)] {
        let Some(text) = charset.decode(case.key.expose()) else {
            continue;
        };
        let changed: String = text
            .chars()
            .map(|character| shifted(character, case.is_request()))
            .collect();
        if let Ok(changed) = charset.encode(&changed) {
            becomes(case, slips, class, changed);
        }
    }
}

fn shifted(character: char, widen: bool) -> char {
    let code = u32::from(character);
    let shifted = match code {
        0x21..=0x7E if widen => code + 0xFEE0,
        0xFF01..=0xFF5E if !widen => code - 0xFEE0,
        _ => code,
    };
    char::from_u32(shifted).unwrap_or(character)
}

/// As JavaScript, PHP, Java and databases print it.
fn as_number(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let key = case.key.expose();
    let digits = str::from_utf8(key).ok().filter(|text| text.len() <= 64);
    let Some(digits) = digits.filter(|text| text.bytes().all(|byte| byte.is_ascii_digit())) else {
        return;
    };
    becomes(
        case,
        slips,
        Class::Usual,
        digits.trim_start_matches('0').as_bytes().to_vec(),
    );
    let Ok(value) = digits.parse::<f64>() else {
        return;
    };
    let printed = format!("{value:e}");
    let Some((mantissa, exponent)) = printed.split_once('e') else {
        return;
    };
    let with_point = if mantissa.contains('.') {
        mantissa.to_owned()
    } else {
        format!("{mantissa}.0")
    };
    for text in [
        format!("{mantissa}e+{exponent}"),
        format!("{with_point}E+{exponent}"),
        format!("{with_point}E{exponent}"),
        format!("{with_point}e+{exponent}"),
        format!("{mantissa}E+{exponent}"),
        i64::MAX.to_string(),
        i32::MAX.to_string(),
    ] {
        becomes(case, slips, Class::Rare, text.into_bytes());
    }
}
