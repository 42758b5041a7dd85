//! Claim: `sign` with three arguments and a key file, as a whole process, takes at most 1.4 times as long as
//! `md5sum </dev/null`, and its memory stays below 6 MiB.
//!
//! `cargo bench --bench startup`, on Linux: medians of both from spawn to reaped, the median of the ratios of
//! interleaved pairs, and the peak of resident memory that the kernel tells when the process is reaped. Both run as
//! they are installed, under the same UTF-8 locale: `md5sum` loads it, and starts a quarter faster where there is none.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Pairs that are timed.
const ROUNDS: usize = 401;
/// Pairs before, which fill the page cache.
const WARM_UP: usize = 20;

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let key_file = folder.join("startup-key");
    fs::write(&key_file, "10000000000000000000000000000000")?;
    // A copy, as an installation makes one: the pages of a file that a linker has just written piecemeal are mapped
    // more slowly than those of one that was written in one go.
    let program = folder.join("startup-program");
    fs::copy(env!("CARGO_BIN_EXE_alipay-mapi"), &program)?;
    let mut sign = quiet(&program);
    sign.args([
        "sign",
        "service=create_direct_pay_by_user",
        "partner=2088006300000000",
        "email=test@msn.com",
        "--key-file",
    ])
    .arg(&key_file);
    let mut md5sum = quiet(&in_path("md5sum")?);

    let [mut of_sign, mut of_md5sum, mut ratios] = [const { Vec::new() }; 3];
    let mut peak = 0;
    for round in 0..WARM_UP + ROUNDS {
        // The order changes from pair to pair, so that neither always finds the caches as the other left them.
        let (mine, theirs) = if round % 2 == 0 {
            let mine = run(&mut sign)?;
            (mine, run(&mut md5sum)?)
        } else {
            let theirs = run(&mut md5sum)?;
            (run(&mut sign)?, theirs)
        };
        peak = peak.max(mine.peak);
        if round >= WARM_UP {
            of_sign.push(mine.time.as_secs_f64() * 1e3);
            of_md5sum.push(theirs.time.as_secs_f64() * 1e3);
            ratios.push(mine.time.as_secs_f64() / theirs.time.as_secs_f64());
        }
    }
    fs::remove_file(&key_file)?;
    fs::remove_file(&program)?;
    println!(
        "startup: sign {:.2} ms, md5sum {:.2} ms, ratio {:.2} (claim: at most 1.40), peak memory {:.1} MiB (claim: below 6; \
         this process {:.1})",
        median(&mut of_sign),
        median(&mut of_md5sum),
        median(&mut ratios),
        mib(peak),
        mib(own_peak()?),
    );
    Ok(())
}

/// A command without input or output, in a bare environment.
fn quiet(program: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .env_clear()
        .env("LC_ALL", "C.UTF-8");
    command
}

/// Where a program lies, so that looking for it is not timed.
fn in_path(program: &str) -> io::Result<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
        .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, format!("no {program} in PATH")))
}

/// What one process took.
struct Run {
    time: Duration,
    /// Peak of resident memory in KiB. The kernel counts the memory of the process that spawned it until the program
    /// is loaded: this is the greater of the two, and this process is small.
    peak: i64,
}

/// Runs a command to its end.
fn run(command: &mut Command) -> io::Result<Run> {
    let start = Instant::now();
    let child = command.spawn()?;
    let (status, peak) = reap(child.id())?;
    let time = start.elapsed();
    if status != 0 {
        return Err(io::Error::other(format!("wait status {status}")));
    }
    Ok(Run { time, peak })
}

/// Waits for a child; gives its wait status and its peak memory.
#[expect(
    unsafe_code,
    reason = "only wait4 tells the memory of one child, and no safe wrapper of it is among the dependencies"
)]
fn reap(id: u32) -> io::Result<(i32, i64)> {
    let id = libc::pid_t::try_from(id).map_err(io::Error::other)?;
    let mut status = 0;
    // SAFETY: both pointers are to values of the right types that live through the call, and `rusage` is plain data.
    let (reaped, usage) = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        (libc::wait4(id, &raw mut status, 0, &raw mut usage), usage)
    };
    if reaped == id {
        Ok((status, usage.ru_maxrss))
    } else {
        Err(io::Error::last_os_error())
    }
}

/// This process's own peak in KiB.
fn own_peak() -> io::Result<i64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let digits = line.and_then(|line| line.trim().split(' ').next()?.parse().ok());
    digits.ok_or_else(|| io::Error::other("no VmHWM"))
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}

#[expect(clippy::cast_precision_loss, reason = "KiB of a process")]
fn mib(kib: i64) -> f64 {
    kib as f64 / 1024.0
}
