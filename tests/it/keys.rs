//! Where keys and charsets come from, and what of a key file is the key.

use crate::support::run::{KEY, Sandbox, run, words};

#[test]
fn the_key_comes_from_the_first_place_that_has_one() {
    // Four keys, of which the first named place must win.
    let sign_with = |key: &str| {
        let mut sign = String::new();
        run(&format!("sign a=1 --key {key}"))
            .expect_status(0)
            .expect_streams(|stdout, _| stdout.clone_into(&mut sign));
        sign
    };
    let shop = Sandbox::new();
    shop.file("key.txt", "fromfile00000000000000000000file\n")
        .file("profile.key", "fromprofile00000000000000profile\r\n")
        .file("shops.toml", "[shop.main]\nkey_file = 'profile.key'\n");
    let both = ["--config", "{dir}/shops.toml", "--shop", "main"];
    let cases: [(&[&str], &str); 5] = [
        (
            &["--key", "fromoption000000000000000000option"],
            "fromoption000000000000000000option",
        ),
        (
            &["--key-file", "{dir}/key.txt"],
            "fromfile00000000000000000000file",
        ),
        (&both, "fromprofile00000000000000profile"),
        (&[], "fromvariable000000000000variable"),
        (&["prompt"], "fromprompt00000000000000000prompt"),
    ];
    for (options, key) in cases {
        let prompted = options == ["prompt"];
        let mut one = shop.run(words("sign a=1"));
        if prompted {
            one = one
                .terminals(true, false, true)
                .secret(|_| Ok("fromprompt00000000000000000prompt".to_owned()));
        } else {
            one = one
                .args(options.iter().copied())
                .env("ALIPAY_MAPI_KEY", "fromvariable000000000000variable");
            if options.first() != Some(&"--config") {
                one = one.args(both);
                if options.is_empty() {
                    one = shop
                        .run(words("sign a=1"))
                        .env("ALIPAY_MAPI_KEY", "fromvariable000000000000variable");
                }
            }
        }
        let expected = sign_with(key);
        one.library()
            .expect_status(0)
            .expect_streams(|stdout, _| assert_eq!(stdout, expected, "{options:?}"));
    }
}

#[test]
fn a_profile_names_charset_and_shop_but_adds_nothing_to_sign() {
    let shop = Sandbox::new();
    shop.file("key.txt", KEY).file(
        ".config/alipay-mapi/config.toml",
        "[shop.main]\npartner = '2088000000000000'\nkey_file = '~/key.txt'\ncharset = 'utf-8'\n",
    );
    for chosen in [true, false] {
        let one = shop.run(words("sign a=1 --json")).env("HOME", "{dir}");
        let one = if chosen {
            one.args(["--shop", "main"])
        } else {
            one.env("ALIPAY_MAPI_SHOP", "main")
        };
        one.library()
            .expect_status(0)
            .expect_stderr("")
            .expect_json(|object| {
                assert_eq!(object["charset_from"], "profile");
                assert_eq!(object["charset"], "utf-8");
                assert_eq!(object["presign"], "a=1<key>");
            });
    }
    // None is chosen by itself.
    shop.run(words("sign a=1 --json"))
        .env("HOME", "{dir}")
        .library()
        .expect_status(2)
        .expect_stderr_holds(&["there is no key"])
        .expect_json(|object| assert_eq!(object["error"]["id"], "key-missing"));
}

#[test]
fn one_line_end_of_a_key_file_is_dropped_and_no_more() {
    let finding = |contents: &str| {
        let shop = Sandbox::new();
        shop.file("key.txt", contents);
        let mut found = Vec::new();
        shop.run(words("sign a=1 --key-file {dir}/key.txt --json"))
            .library()
            .expect_status(0)
            .expect_stderr("")
            .expect_json(|object| {
                let warnings = object["warnings"].as_array().unwrap();
                found.extend(
                    warnings
                        .iter()
                        .map(|warning| warning["id"].as_str().unwrap().to_owned()),
                );
            });
        found
    };
    for fine in ["", "\n", "\r\n"] {
        assert_eq!(finding(&format!("{KEY}{fine}")), Vec::<String>::new());
    }
    assert_eq!(finding(&format!("{KEY}\n\n")), ["key-line-end"]);
    assert_eq!(finding(&format!("{KEY} \n")), ["key-blank-last"]);
    assert_eq!(finding(&format!("\u{feff}{KEY}")), ["key-byte-order-mark"]);
}
