//! Hands the process's surroundings to the library and exits with its status.

use std::io::{IsTerminal as _, stderr, stdin, stdout};
use std::process::ExitCode;

use alipay_mapi::cli::{self, Ambient, Terminals, World};

// The unwinder comes with the program rather than from a shared library, whose loading is a tenth of a run of `sign`.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[expect(
    unsafe_code,
    reason = "the block declares nothing; it only names the library to link"
)]
#[link(name = "gcc_eh", kind = "static", modifiers = "-bundle")]
unsafe extern "C" {}

fn main() -> ExitCode {
    let terminals = Terminals {
        stdin: stdin().is_terminal(),
        stdout: stdout().is_terminal(),
        stderr: stderr().is_terminal(),
    };
    let world = World {
        variables: std::env::vars_os().collect(),
        terminals,
        columns: terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)),
        ask_secret: |prompt| rpassword::prompt_password(prompt),
    };
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let ambient = Ambient {
        stdin: &mut stdin().lock(),
        stdout: &mut stdout().lock(),
        stderr: &mut stderr().lock(),
        world,
    };
    ExitCode::from(cli::run(&arguments, ambient).code())
}
