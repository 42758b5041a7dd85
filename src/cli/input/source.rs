//! Where input comes from: the checks across options, and reading within a limit.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{Format, Request, Source};
use crate::cli::failure::{Failure, fail};
use crate::cli::options::{FormatName, InputArgs};
use crate::text::problem::{input as problems, usage};

/// The limit where `--max-input` is not said: 16 MiB.
const LIMIT: usize = 16 << 20;

/// Makes a request for input of what was typed.
pub(crate) fn open_arguments(args: InputArgs) -> Result<Request, Failure> {
    let source = match (args.input, args.parameters.is_empty()) {
        (Some(_), false) => return Err(fail(&problems::INPUT_AND_ARGUMENTS)),
        (None, true) => return Err(fail(&problems::NO_PARAMETERS)),
        (None, false) => Source::Arguments(args.parameters),
        (Some(path), true) if path.as_os_str() == "-" => Source::Stdin,
        (Some(path), true) => Source::File(path),
    };
    let format = args.reading.input_format.map(|name| match name {
        FormatName::Url => Format::Url,
        FormatName::Http => Format::Http,
        FormatName::Json => Format::Json,
        FormatName::Lines => Format::Lines,
        FormatName::Query => Format::Query,
        FormatName::Presign => Format::Presign,
    });
    let limit = args.reading.max_input.as_deref().map_or(Ok(LIMIT), size)?;
    Ok(Request {
        source,
        format,
        drop: args.reading.drop,
        limit,
    })
}

/// Reads one text that is no list of parameters: a file, or standard input where the file is `-`.
pub(crate) fn read_text(
    path: PathBuf,
    max_input: Option<&str>,
    stdin: &mut dyn Read,
) -> Result<Vec<u8>, Failure> {
    let source = if path.as_os_str() == "-" {
        Source::Stdin
    } else {
        Source::File(path)
    };
    read(&source, max_input.map_or(Ok(LIMIT), size)?, stdin)
}

/// Reads a size: bytes, or a number with K, M or G (also KiB, kb …), in powers of 1024.
pub(crate) fn size(text: &str) -> Result<usize, Failure> {
    let digits = text.trim_end_matches(|character: char| character.is_ascii_alphabetic());
    let shift = match text[digits.len()..]
        .to_ascii_lowercase()
        .trim_end_matches('b')
        .trim_end_matches('i')
    {
        "" => Some(0),
        "k" => Some(10),
        "m" => Some(20),
        "g" => Some(30),
        _ => None,
    };
    let bytes = shift.and_then(|shift| digits.parse::<usize>().ok()?.checked_mul(1 << shift));
    bytes
        .filter(|bytes| *bytes > 0)
        .ok_or_else(|| fail(&usage::BAD_SIZE).with("value", text))
}

/// Reads a file or standard input to its end, or to the limit.
pub(super) fn read(
    source: &Source,
    limit: usize,
    stdin: &mut dyn Read,
) -> Result<Vec<u8>, Failure> {
    match source {
        Source::File(path) => {
            let unreadable = |error: io::Error| {
                fail(&problems::FILE_UNREADABLE)
                    .with("file", shown_path(path))
                    .because(&error)
            };
            let mut file = File::open(path).map_err(unreadable)?;
            read_within(&mut file, limit).map_err(unreadable)?
        }
        Source::Stdin | Source::Arguments(_) => read_within(stdin, limit).map_err(|error| {
            fail(&problems::FILE_UNREADABLE)
                .with("file", "-")
                .because(&error)
        })?,
    }
    .ok_or_else(|| fail(&problems::TOO_LARGE).with("limit", limit))
}

fn read_within(reader: &mut dyn Read, limit: usize) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    reader
        .take((limit as u64).saturating_add(1))
        .read_to_end(&mut bytes)?;
    Ok((bytes.len() <= limit).then_some(bytes))
}

/// Reads a file that is no input, such as a profile; one beyond the limit is the wrong file.
pub(crate) fn read_file(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    read_within(&mut File::open(path)?, limit)?.ok_or_else(|| io::ErrorKind::FileTooLarge.into())
}

/// A path as it can be shown.
pub(crate) fn shown_path(path: &Path) -> String {
    path.display().to_string()
}
