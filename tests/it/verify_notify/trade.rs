//! What a message must say to be about the shop's own order, and what its status means.

use super::{NOTIFICATION, NOTIFY_KEY, gateway, ids, object, signed};
use crate::support::run::{Sandbox, USAGE, run, words};

#[test]
fn expectations_keep_the_verdict_and_make_the_reply_fail() {
    for fine in [
        "--expect total_fee=88.00",
        "--expect total_fee=88 --expect out_trade_no=20061128001",
        "--seller-id 2088000000000000",
        "--expect subject=测试商品",
    ] {
        let said = object(NOTIFICATION, &format!("{fine} --offline-ok"), 0);
        assert_eq!(said["reply"], "success", "{fine}");
        assert_eq!(ids(&said), Vec::<&str>::new(), "{fine}");
    }
    for (wrong, id) in [
        ("--expect total_fee=88.01", "expected-differs"),
        ("--expect out_trade_no=020061128001", "expected-differs"),
        ("--seller-id 2088000000000001", "expected-differs"),
        ("--expect body=x", "expected-missing"),
    ] {
        let said = object(NOTIFICATION, &format!("{wrong} --offline-ok"), 1);
        assert_eq!(said["verdict"], "sign-ok", "{wrong}");
        assert_eq!(said["reply"], "fail", "{wrong}");
        assert_eq!(ids(&said), [id], "{wrong}");
    }
    run("verify-notify a=1 sign=0 --key {key} --expect total_fee")
        .expect_status(USAGE)
        .expect_stdout("")
        .expect_stderr_holds(&["--expect takes NAME=VALUE"]);
}

#[test]
fn a_profile_names_the_seller_and_the_partner() {
    let (server, online) = gateway("true");
    let shop = Sandbox::new();
    shop.file("key.txt", NOTIFY_KEY).file(
        "shops.toml",
        "[shop.main]\npartner = '2088111111111111'\nkey_file = 'key.txt'\nseller_id = '2088000000000000'\nseller_email = 'not@in.it'\n\
         [shop.other]\nkey_file = 'key.txt'\nseller_id = '2088999999999999'\n",
    );
    let with = |name: &str, more: &str| {
        shop.run([
            "verify-notify",
            "-i",
            "-",
            "--config",
            "{dir}/shops.toml",
            "--shop",
            name,
        ])
        .args(words(more))
        .args(["--json"])
        .stdin(NOTIFICATION)
        .library()
    };
    with("main", &online)
        .expect_status(0)
        .expect_stderr("")
        .expect_json(|said| assert_eq!(said["verdict"], "genuine"));
    with("other", "")
        .expect_status(1)
        .expect_stderr("")
        .expect_json(|said| {
            assert_eq!(said["verdict"], "sign-ok");
            assert_eq!(ids(said), ["expected-differs"]);
        });
    // Without one the seller is asked for; with one said, that one.
    let said = object(NOTIFICATION, &online, 0);
    assert!(ids(&said).contains(&"partner-from-seller"), "{said}");
    object(
        NOTIFICATION,
        &format!("{online} --partner 2088222222222222"),
        0,
    );
    let partners: Vec<String> = server
        .targets()
        .iter()
        .map(|target| target.split("partner=").nth(1).unwrap()[..16].to_owned())
        .collect();
    assert_eq!(
        partners,
        ["2088111111111111", "2088000000000000", "2088222222222222"]
    );
}

#[test]
fn what_a_status_means_depends_on_the_service() {
    let finished = signed(&["trade_status=TRADE_FINISHED", "out_trade_no=1"], "");
    let meaning = |stdin: &str, more: &str| {
        object(stdin, more, 0)["trade"]["status_meaning"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let both = meaning(&finished, "");
    let instant = meaning(&finished, "--service create_direct_pay_by_user");
    let escrow = meaning(&finished, "--service create_partner_trade_by_buyer");
    assert!(both.contains(&instant) && both.contains(&escrow), "{both}");
    assert_ne!(instant, escrow);
    let fields = ["trade_status=TRADE_FINISHED", "logistics_type=POST"];
    assert_eq!(meaning(&signed(&fields, ""), ""), escrow);
    let exterface = [
        "trade_status=TRADE_FINISHED",
        "exterface=create_direct_pay_by_user",
    ];
    assert_eq!(meaning(&signed(&exterface, ""), ""), instant);
    let said = object(&signed(&["trade_status=TRADE_DONE"], ""), "", 0);
    assert_eq!(ids(&said), ["status-unknown"]);
}
