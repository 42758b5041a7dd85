//! The standard streams: a reader that goes away is quiet, a full disk is told, and an answer is never mixed with notes.

use std::io::{self, ErrorKind, Write};
use std::process::Stdio;

use crate::support::run::{KEY, Sandbox, UNANSWERED, words};

struct Failing(ErrorKind);

impl Write for Failing {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

const COMMANDS: [&str; 5] = [
    "sign a=1 --key {key}",
    "sign a=1 --key {key} --explain",
    "sign a=1 --key {key} --json",
    "build-url service=forex_rate_file partner=2088000000000000 --key {key}",
    "completions bash",
];

#[test]
fn a_reader_that_goes_away_is_quiet() {
    for line in COMMANDS {
        Sandbox::new()
            .run(words(line))
            .library_into(&mut Failing(ErrorKind::BrokenPipe))
            .expect_status(0)
            .expect_stdout("")
            .expect_stderr("");
    }
}

#[test]
fn the_program_is_quiet_when_its_reader_goes_away() {
    for line in COMMANDS {
        let shop = Sandbox::new();
        let (reader, writer) = io::pipe().unwrap();
        drop(reader);
        let output = shop
            .run(words(line))
            .command()
            .stdin(Stdio::null())
            .stdout(writer)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
            .wait_with_output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{line}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{line}");
    }
}

#[test]
fn output_that_cannot_be_written_is_an_error_of_the_surroundings() {
    for line in COMMANDS {
        Sandbox::new()
            .run(words(line))
            .library_into(&mut Failing(ErrorKind::StorageFull))
            .expect_status(UNANSWERED)
            .expect_stdout("")
            .expect_stderr_holds(&["standard output cannot be written", "→"]);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_by_the_program() {
    for line in COMMANDS {
        let shop = Sandbox::new();
        let full = std::fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let output = shop
            .run(words(line))
            .command()
            .stdin(Stdio::null())
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(3), "{line}");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(
            stderr.contains("standard output cannot be written"),
            "{stderr}"
        );
    }
    Sandbox::new()
        .run(words(COMMANDS[3]))
        .args(["--output", "/dev/full"])
        .program()
        .expect_status(UNANSWERED)
        .expect_stdout("")
        .expect_stderr_holds(&["/dev/full"]);
}

#[test]
fn notes_and_warnings_stay_off_standard_output() {
    Sandbox::new()
        .run(["sign", "a= 1 ", "a=2", "--key", "short"])
        .library()
        .expect_status(0)
        .expect_streams(|stdout, stderr| {
            assert_eq!(stdout.len(), 33);
            for id in ["blank-first", "blank-last", "duplicate-name", "key-length"] {
                assert!(stderr.contains(&format!("[{id}]")), "{stderr}");
            }
        });
}

#[test]
fn a_run_leaves_nothing_for_the_next_in_the_same_process() {
    // A mask, a colour or a language that stayed would show here.
    let shop = Sandbox::new();
    let first = [
        "sign",
        "a=1",
        "--key",
        KEY,
        "--lang",
        "zh",
        "--color",
        "always",
        "--explain",
    ];
    let (status, stdout, _) = shop.run(first).library().everything();
    assert_eq!(status, Some(0));
    assert!(stdout.contains(&0x1B));
    shop.run([
        "sign".to_owned(),
        format!("a={KEY}"),
        "--key".to_owned(),
        "x".repeat(32),
    ])
    .args(["--show", "presign"])
    .library()
    .expect_status(0)
    .expect_stdout(format!("a={KEY}"))
    .expect_stderr("");
}

#[test]
fn every_object_begins_with_its_schema() {
    for (line, schema) in [
        ("sign a=1 --key {key}", "sign"),
        ("sign a=1", "sign"),
        ("build-url a=1 --key {key}", "build-url"),
        ("build-url a=1", "build-url"),
        ("build-url a=1 --explian", "build-url"),
        ("query-notify-id 1", "query-notify-id"),
        ("completions bash", "completions"),
        ("man sgin", "man"),
    ] {
        Sandbox::new()
            .run(words(line))
            .args(["--json"])
            .library()
            .expect_streams(|stdout, _| {
                let start = format!("{{\"schema\":\"alipay-mapi/{schema}/1\",");
                assert!(stdout.starts_with(&start), "{line}: {stdout}");
            })
            .everything();
    }
}

#[test]
fn json_errors_come_on_both_streams() {
    Sandbox::new()
        .run(words("sign a=1 --json"))
        .program()
        .expect_status(2)
        .expect_stderr_holds(&["there is no key", "→"])
        .expect_json(|object| {
            assert_eq!(object["schema"], "alipay-mapi/sign/1");
            assert_eq!(object["error"]["id"], "key-missing");
        });
}

#[test]
fn the_wait_for_a_key_needs_a_terminal_on_both_ends() {
    let ask = |_: &str| Ok("k".repeat(32));
    for (stdin, stderr, asked) in [
        (true, true, true),
        (true, false, false),
        (false, true, false),
    ] {
        let (status, _, _) = Sandbox::new()
            .run(words("sign a=1"))
            .terminals(stdin, false, stderr)
            .secret(ask)
            .library()
            .everything();
        assert_eq!(status, Some(if asked { 0 } else { 2 }));
    }
}

#[test]
fn json_stays_json_whatever_the_key_is() {
    // Words, numbers and names that stand in every object.
    for key in [
        "null",
        "true",
        "false",
        "schema",
        "warnings",
        "alipay-mapi",
        "\"id\":",
        "1234",
    ] {
        Sandbox::new()
            .run(["sign", "a=1", "b=", "note=12345", "--json", "--key", key])
            .library()
            .expect_status(0)
            .expect_stderr("")
            .expect_json(|object| {
                assert_eq!(object["schema"], "alipay-mapi/sign/1", "{key}");
                assert_eq!(object["sign"].as_str().map(str::len), Some(32), "{key}");
            });
    }
}
