//! `sign`: what it prints in each mode, and the steps of the second document's order in both languages.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::support::language::{LANGUAGES, assert_language, too_wide};
use crate::support::run::{KEY, Sandbox, run};

/// The C# list of the second document, in its order, with a shop's own values.
pub(crate) const ORDER: &str = r#"{
  "service": "trade_create_by_buyer", "seller_email": "seller@example.com", "sign_type": "MD5",
  "partner": "2088000000000000", "_input_charset": "utf-8", "show_url": "http://www.alipay.com/",
  "out_trade_no": "20061128001", "subject": "测试商品", "body": "订单描述", "price": "88.00", "quantity": "1",
  "payment_type": "1", "logistics_type": "POST", "logistics_fee": "0", "logistics_payment": "BUYER_PAY",
  "notify_url": "http://www.xxx.com/swnet05utf8/Alipay_Notify.aspx",
  "return_url": "http://www.xxx.com/swnet05utf8/Alipay_Return.aspx", "discount": ""
}"#;
/// What is digested of it, before the key.
pub(crate) const ORDER_PRESIGN: &str = "_input_charset=utf-8&body=订单描述&logistics_fee=0&logistics_payment=BUYER_PAY&logistics_type=POST&notify_url=http://www.xxx.com/swnet05utf8/Alipay_Notify.aspx&out_trade_no=20061128001&partner=2088000000000000&payment_type=1&price=88.00&quantity=1&return_url=http://www.xxx.com/swnet05utf8/Alipay_Return.aspx&seller_email=seller@example.com&service=trade_create_by_buyer&show_url=http://www.alipay.com/&subject=测试商品";
/// Its sign with [`KEY`], computed with Python's hashlib.
pub(crate) const ORDER_SIGN: &str = "d9bc5bf87751509a34804b50f2588263";

pub(crate) fn order() -> Sandbox {
    let shop = Sandbox::new();
    shop.file("order.json", ORDER).file("key.txt", KEY);
    shop
}

const SIGN_ORDER: [&str; 5] = [
    "sign",
    "-i",
    "{dir}/order.json",
    "--key-file",
    "{dir}/key.txt",
];

#[test]
fn the_sign_alone_is_the_answer() {
    order()
        .run(SIGN_ORDER)
        .library()
        .expect_status(0)
        .expect_stdout(format!("{ORDER_SIGN}\n"))
        .expect_stderr("");
    order()
        .run(SIGN_ORDER)
        .program()
        .expect_status(0)
        .expect_stdout(format!("{ORDER_SIGN}\n"))
        .expect_stderr("");
}

#[test]
fn each_step_is_explained_in_both_languages() {
    for lang in LANGUAGES {
        order()
            .run(SIGN_ORDER)
            .args(["--explain", "--lang", lang])
            .library()
            .expect_status(0)
            .expect_stderr("")
            .expect_streams(|stdout, _| {
                let lines: Vec<&str> = stdout.lines().collect();
                let steps: Vec<&str> = lines
                    .iter()
                    .filter(|line| line.starts_with(|first: char| first.is_ascii_digit()))
                    .copied()
                    .collect();
                assert_eq!(steps.len(), 6, "{stdout}");
                assert!(
                    steps[0].contains("16") && steps[0].contains("18"),
                    "{stdout}"
                );
                assert!(
                    steps[4].contains("459") && steps[4].contains("utf-8"),
                    "{stdout}"
                );
                for step in &steps {
                    assert_eq!(too_wide(step, 80), Vec::<&str>::new());
                }
                for left_out in ["− sign_type", "− discount"] {
                    let line = lines.iter().find(|line| line.contains(left_out));
                    assert_language(line.unwrap(), lang);
                }
                let joined: String = stdout.split_whitespace().collect();
                assert!(
                    joined.contains(&format!("{ORDER_PRESIGN}<key>")),
                    "{stdout}"
                );
                assert!(
                    joined.contains("_input_charset<body<logistics_fee<"),
                    "{stdout}"
                );
                assert_eq!(lines.last().unwrap().trim(), ORDER_SIGN);
                assert!(!stdout.contains(KEY));
            });
    }
}

#[test]
fn an_explanation_fits_the_terminal() {
    for columns in [60, 80, 100] {
        for lang in LANGUAGES {
            order()
                .run(SIGN_ORDER)
                .args(["--explain", "--lang", lang])
                .columns(columns)
                .library()
                .expect_status(0)
                .expect_stderr("")
                .expect_streams(|stdout, _| {
                    let wide: Vec<&str> = too_wide(stdout, columns)
                        .into_iter()
                        .filter(|line| line.trim().contains(' '))
                        .collect();
                    assert_eq!(wide, Vec::<&str>::new(), "at {columns} columns in {lang}");
                });
        }
    }
}

#[test]
fn json_tells_every_step() {
    order()
        .run(SIGN_ORDER)
        .args(["--json"])
        .library()
        .expect_status(0)
        .expect_stderr("")
        .expect_json(|object| {
            assert_eq!(object["schema"], "alipay-mapi/sign/1");
            assert_eq!(object["sign"], ORDER_SIGN);
            assert_eq!(object["sign_type"], "MD5");
            assert_eq!(object["rule"], "mapi");
            assert_eq!(object["charset"], "utf-8");
            assert_eq!(object["charset_from"], "parameter");
            assert_eq!(object["presign"], format!("{ORDER_PRESIGN}<key>"));
            let base64 = object["presign_base64"].as_str().unwrap();
            let decoded = STANDARD.decode(base64).unwrap();
            assert_eq!(decoded, format!("{ORDER_PRESIGN}<key>").into_bytes());
            let stages: Vec<&str> = object["steps"]
                .as_array()
                .unwrap()
                .iter()
                .map(|step| step["stage"].as_str().unwrap())
                .collect();
            assert_eq!(
                stages,
                ["filter", "sort", "join", "glue", "encode", "digest"]
            );
            assert!(
                object["steps"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|step| step["took"].is_object() && step["did"].is_object())
            );
            assert_eq!(object["warnings"].as_array().map(Vec::len), Some(0));
        });
}

#[test]
fn what_show_prints_can_be_used_as_it_is() {
    let show = |what: &'static str| order().run(SIGN_ORDER).args(["--show", what]).library();
    show("sign")
        .expect_status(0)
        .expect_stdout(format!("{ORDER_SIGN}\n"))
        .expect_stderr("");
    // No line end: it would be digested too.
    show("presign")
        .expect_status(0)
        .expect_stdout(ORDER_PRESIGN)
        .expect_stderr("");
    show("pairs")
        .expect_status(0)
        .expect_stderr("")
        .expect_streams(|stdout, _| {
            let lines: Vec<&str> = stdout.lines().collect();
            assert_eq!(lines.len(), 18, "{stdout}");
            assert_eq!(lines[0], "service=trade_create_by_buyer");
            assert!(lines.contains(&"subject=测试商品"), "{stdout}");
            assert!(!stdout.contains("discount"), "{stdout}");
            assert_eq!(lines[16], format!("sign={ORDER_SIGN}"));
            assert_eq!(lines[17], "sign_type=MD5");
        });
    show("query")
        .expect_status(0)
        .expect_stderr("")
        .expect_streams(|stdout, _| {
            assert!(
                stdout.ends_with(&format!("&sign={ORDER_SIGN}&sign_type=MD5\n")),
                "{stdout}"
            );
            Sandbox::new()
                .run(["sign", "-i", "-", "--key", KEY])
                .stdin(stdout)
                .library()
                .expect_status(0)
                .expect_stdout(format!("{ORDER_SIGN}\n"))
                .expect_stderr_holds(&["[query-or-presign]"]);
        });
}

#[test]
fn sign_and_sign_type_take_no_part_and_empty_values_neither() {
    let plain = "342f73de21c02e0993a5c7cec0273c6f";
    for line in [
        "sign a=1 --key 1234567890123",
        "sign a=1 sign=00 sign_type=MD5 b= --key 1234567890123",
        "sign a=1 b=2 --drop b --key 1234567890123",
    ] {
        run(line)
            .expect_status(0)
            .expect_stdout(format!("{plain}\n"))
            .expect_stderr_holds(&["[key-length]"]);
    }
    // Nought is a value.
    run("sign a=1 b=0 --key 1234567890123 --show presign")
        .expect_status(0)
        .expect_stdout("a=1&b=0")
        .expect_stderr_holds(&["[key-length]"]);
}

#[test]
fn rules_differ_in_charset_and_fields() {
    let charset_of = |rule: &str| {
        let mut charset = String::new();
        run(&format!(
            "sign a=1 service=x v=1 sec_id=MD5 notify_data=d --rule {rule} --key {{key}} --json"
        ))
        .expect_status(0)
        .expect_stderr("")
        .expect_json(|object| {
            assert_eq!(object["rule"], rule);
            charset = format!(
                "{} {}",
                object["charset"].as_str().unwrap(),
                object["presign"].as_str().unwrap()
            );
        });
        charset
    };
    assert_eq!(
        charset_of("mapi"),
        "gbk a=1&notify_data=d&sec_id=MD5&service=x&v=1<key>"
    );
    assert_eq!(
        charset_of("epay"),
        "utf-8 a=1&notify_data=d&sec_id=MD5&service=x&v=1<key>"
    );
    assert_eq!(
        charset_of("wap-notify"),
        "utf-8 service=x&v=1&sec_id=MD5&notify_data=d<key>"
    );
}
