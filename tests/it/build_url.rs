//! `build-url`: the URL and the page of an order, where they go, what is filled in, and what `--strict` holds back.

use crate::sign::{ORDER_SIGN, order};
use crate::support::language::{LANGUAGES, assert_language, has_han};
use crate::support::run::{KEY, Run, Sandbox, USAGE, run, words};

/// The query of the order in the sequence in which it was given, percent-encoded by Python's `urllib.parse.quote`.
const QUERY: &str = "service=trade_create_by_buyer&seller_email=seller%40example.com&partner=2088000000000000&_input_charset=utf-8&show_url=http%3A%2F%2Fwww.alipay.com%2F&out_trade_no=20061128001&subject=%E6%B5%8B%E8%AF%95%E5%95%86%E5%93%81&body=%E8%AE%A2%E5%8D%95%E6%8F%8F%E8%BF%B0&price=88.00&quantity=1&payment_type=1&logistics_type=POST&logistics_fee=0&logistics_payment=BUYER_PAY&notify_url=http%3A%2F%2Fwww.xxx.com%2Fswnet05utf8%2FAlipay_Notify.aspx&return_url=http%3A%2F%2Fwww.xxx.com%2Fswnet05utf8%2FAlipay_Return.aspx&sign=d9bc5bf87751509a34804b50f2588263&sign_type=MD5";

const BUILD_ORDER: [&str; 5] = [
    "build-url",
    "-i",
    "{dir}/order.json",
    "--key-file",
    "{dir}/key.txt",
];

fn build<'a>(shop: &'a Sandbox, more: &str) -> Run<'a> {
    shop.run(BUILD_ORDER).args(words(more))
}

/// Where the form and the arguments of a minimal request go.
const REQUEST: &str = "build-url service=forex_rate_file partner=2088000000000000 --key {key}";

#[test]
fn the_second_documents_order_becomes_its_url() {
    let shop = order();
    build(&shop, "")
        .library()
        .expect_status(0)
        .expect_stdout(format!("https://mapi.alipay.com/gateway.do?{QUERY}\n"))
        .expect_stderr("");
    build(&shop, "--json")
        .library()
        .expect_status(0)
        .expect_stderr("")
        .expect_json(|object| {
            assert_eq!(object["schema"], "alipay-mapi/build-url/1");
            assert_eq!(
                object["url"],
                format!("https://mapi.alipay.com/gateway.do?{QUERY}")
            );
            assert_eq!(object["method"], "GET");
            assert_eq!(object["gateway"], "https://mapi.alipay.com/gateway.do");
            assert_eq!(object["sign"], ORDER_SIGN);
            assert_eq!(object["charset"], "utf-8");
            assert_eq!(object["warnings"].as_array().map(Vec::len), Some(0));
            assert_eq!(object.get("form"), None);
        });
}

#[test]
fn gateways_by_name_and_address() {
    for (name, address) in [
        ("mapi", "https://mapi.alipay.com/gateway.do"),
        ("www", "https://www.alipay.com/cooperate/gateway.do"),
        ("intl", "https://intlmapi.alipay.com/gateway.do"),
        ("global", "https://globalmapi.alipay.com/gateway.do"),
        ("sandbox-intl", "https://mapi.alipaydev.com/gateway.do"),
        ("wap", "https://wappaygw.alipay.com/service/rest.htm"),
        (
            "https://localhost:8443/x.do?",
            "https://localhost:8443/x.do",
        ),
    ] {
        run(&format!("{REQUEST} --gateway {name}"))
            .expect_status(0)
            .expect_stderr("")
            .expect_streams(|stdout, _| {
                assert!(
                    stdout.starts_with(&format!(
                        "{address}?service=forex_rate_file&partner=2088000000000000&sign="
                    )),
                    "{stdout}"
                );
                assert!(stdout.ends_with("&sign_type=MD5\n"), "{stdout}");
            });
    }
    for (host, findings) in [
        ("127.0.0.1:1", ""),
        ("[::1]", ""),
        ("example.com", "[plain-http-gateway]"),
    ] {
        run(&format!("{REQUEST} --gateway http://{host}/x"))
            .expect_status(0)
            .expect_stdout_holds(&[&format!("http://{host}/x?service=forex_rate_file")])
            .expect_streams(|_, stderr| {
                assert_eq!(
                    stderr.contains("plain-http"),
                    !findings.is_empty(),
                    "{stderr}"
                );
                assert!(stderr.contains(findings), "{stderr}");
            });
    }
}

#[test]
fn a_given_sign_is_replaced_and_empty_values_are_left_out() {
    run("build-url sign=zz service=forex_rate_file sign_type=md5 body= partner=2088000000000000 --key {key}")
        .expect_status(0)
        .expect_streams(|stdout, _| {
            assert!(!stdout.contains("zz") && !stdout.contains("md5") && !stdout.contains("body"));
            assert_eq!(stdout.matches("sign=").count(), 1);
            assert_eq!(stdout.matches("sign_type=MD5").count(), 1);
        });
    // The WAP interface signs sec_id, and no sign_type is sent.
    run(&format!("{REQUEST} sec_id=MD5 --gateway wap"))
        .expect_status(0)
        .expect_stderr("")
        .expect_streams(|stdout, _| assert!(!stdout.contains("sign_type"), "{stdout}"));
}

#[test]
fn the_profile_fills_in_partner_charset_and_gateway_and_says_so() {
    let shop = Sandbox::new();
    shop.file("key.txt", KEY).file(
        "shops.toml",
        "[shop.main]\npartner = '2088000000000000'\nkey_file = 'key.txt'\ncharset = 'utf-8'\ngateway = 'intl'\n",
    );
    let line = "build-url service=forex_rate_file --config {dir}/shops.toml --shop main";
    shop.run(words(line))
        .library()
        .expect_status(0)
        .expect_stdout_holds(&[
            "https://intlmapi.alipay.com/gateway.do?service=forex_rate_file&partner=2088000000000000&_input_charset=utf-8&sign=",
        ])
        .expect_stderr_holds(&[
            "partner was filled in from the profile main [from-profile]",
            "_input_charset was filled in from the profile main [from-profile]",
        ]);
    shop.run(words(line))
        .args(words("partner=2088999999999999 _input_charset=gbk --gateway mapi"))
        .library()
        .expect_status(0)
        .expect_stdout_holds(&["https://mapi.alipay.com/gateway.do?service=forex_rate_file&partner=2088999999999999&_input_charset=gbk&sign="])
        .expect_stderr("");
    shop.run(words(
        "build-url service=forex_rate_file pid=1001 --rule epay --key {key}",
    ))
    .library()
    .expect_status(0)
    .expect_stdout_holds(&["?service=forex_rate_file&pid=1001&sign="])
    .expect_stderr("");
}

#[test]
fn strict_prints_nothing_that_a_check_calls_wrong() {
    let wrong = "build-url service=forex_rate_file partner=shop@example.com --key {key}";
    run(wrong)
        .expect_status(0)
        .expect_stdout_holds(&["partner=shop%40example.com"])
        .expect_stderr_holds(&["[partner-email]"]);
    run(&format!("{wrong} --strict"))
        .expect_status(1)
        .expect_stdout("")
        .expect_stderr_holds(&["[partner-email]"]);
    run(&format!("{wrong} --strict --json"))
        .expect_status(1)
        .expect_stderr("")
        .expect_json(|object| {
            assert_eq!(object["url"], serde_json::Value::Null);
            assert_eq!(object["warnings"][0]["id"], "partner-email");
            assert_eq!(object["warnings"][0]["severity"], "error");
        });
    // A warning alone is no error.
    run("build-url service=forex_rate_file partner=2088000000000000 --key 1234567890123 --strict")
        .expect_status(0)
        .expect_stdout_holds(&["?service=forex_rate_file"])
        .expect_stderr_holds(&["[key-length]"]);
    let shop = Sandbox::new();
    shop.run(words(wrong))
        .args(words("--strict --output {dir}/url.txt"))
        .library()
        .expect_status(1)
        .expect_stdout("")
        .expect_stderr_holds(&["[partner-email]"]);
    assert_eq!(shop.names(), Vec::<String>::new());
}

#[test]
fn the_page_posts_to_an_address_that_names_the_charset() {
    for lang in LANGUAGES {
        let shop = order();
        build(&shop, "--form")
            .args(["--lang", lang])
            .library()
            .expect_status(0)
            .expect_stderr("")
            .expect_streams(|page, _| {
                assert!(page.contains(r#"<meta charset="utf-8">"#), "{page}");
                assert!(page.contains(&format!(r#"<html lang="{lang}">"#)), "{page}");
                assert!(page.contains(
                    r#"<form method="post" action="https://mapi.alipay.com/gateway.do?_input_charset=utf-8" accept-charset="utf-8">"#
                ));
                let button = page.split("<button").nth(1).unwrap().split('>').next().unwrap();
                assert!(!button.contains("name"), "the button must not be sent: {button}");
                let words = page.split("<p>").nth(1).unwrap().split("</p>").next().unwrap();
                assert_language(words, lang);
            });
    }
}

#[test]
fn a_page_is_in_the_bytes_of_its_charset() {
    let shop = Sandbox::new();
    for charset in ["gbk", "gb2312", "gb18030"] {
        let (status, page, stderr) = shop
            .run([
                "build-url",
                "service=forex_rate_file",
                "partner=2088000000000000",
                "subject=测试",
            ])
            .args(["--key", KEY, "--form", "--lang", "zh", "--charset", charset])
            .args([format!("_input_charset={charset}")])
            .library()
            .everything();
        assert_eq!((status, stderr), (Some(0), Vec::new()), "{charset}");
        let subject = b"name=\"subject\" value=\"\xB2\xE2\xCA\xD4\"";
        assert!(page.windows(subject.len()).any(|part| part == subject));
        assert!(
            str::from_utf8(&page).is_err(),
            "the Chinese words are in {charset} too"
        );
    }
}

#[test]
fn output_is_written_whole_and_private() {
    let shop = order();
    shop.file("pay.html", "old");
    build(&shop, "--form --output {dir}/pay.html")
        .library()
        .expect_status(0)
        .expect_stdout("")
        .expect_stderr_holds(&["written:", "pay.html"]);
    assert!(shop.read("pay.html").starts_with(b"<!doctype html>"));
    assert_eq!(shop.names(), ["key.txt", "order.json", "pay.html"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = shop
            .path("pay.html")
            .metadata()
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0, "a form holds the payer's data");
    }
    build(&shop, "--output {dir}/url.txt --lang zh")
        .library()
        .expect_status(0)
        .expect_stdout("")
        .expect_streams(|_, stderr| assert!(has_han(stderr)));
    let url = String::from_utf8(shop.read("url.txt")).unwrap();
    assert_eq!(url, format!("https://mapi.alipay.com/gateway.do?{QUERY}\n"));
}

#[test]
fn a_form_refuses_what_a_browser_would_change() {
    for (param, problem) in [
        ("body=a%0Ab", "form-line-end"),
        ("body=%00", "form-zero-byte"),
        ("body=%FF", "form-bytes"),
        ("_charset_=x", "form-browser-name"),
    ] {
        let url = format!("https://a/?service=forex_rate_file&partner=2088000000000000&{param}");
        Sandbox::new()
            .run(["build-url", &url, "--key", KEY, "--form", "--json"])
            .library()
            .expect_status(USAGE)
            .expect_stderr_holds(&["without --form"])
            .expect_json(|object| assert_eq!(object["error"]["id"], problem, "{param}"));
        Sandbox::new()
            .run(["build-url", &url, "--key", KEY])
            .library()
            .expect_status(0)
            .expect_streams(|stdout, _| assert!(stdout.contains(param), "{stdout}"));
    }
}
