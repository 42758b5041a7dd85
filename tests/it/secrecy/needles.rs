//! The search for a key in any spelling: as text of either case, hex, base64, percent-encoded or UTF-16, whole or in a
//! part of eight characters.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// Made for this test and used nowhere else.
pub(super) const MARKER: &str = "Zq4vT9xLw2Rm7KpB1sYd8HcN5gJf0aUe";
const RUN: usize = 8;

/// What must not come out, by how it is written: to be looked for in small letters, and as it stands.
pub(super) struct Needles {
    small: Vec<(String, &'static str)>,
    exact: Vec<(String, &'static str)>,
}

impl Needles {
    pub(super) fn new() -> Self {
        let mut needles = Self {
            small: Vec::new(),
            exact: Vec::new(),
        };
        for start in 0..=MARKER.len() - RUN {
            let run = &MARKER[start..start + RUN];
            for spelling in [run.to_owned(), run.to_lowercase(), run.to_uppercase()] {
                needles.add(&spelling);
            }
        }
        needles
    }

    fn add(&mut self, run: &str) {
        let each = |write: &dyn Fn(u8) -> String| run.bytes().map(write).collect::<String>();
        let written = [
            (run.to_owned(), "text"),
            (each(&|byte| format!("{byte:02x}")), "hex"),
            (each(&|byte| format!("%{byte:02x}")), "percent-encoded"),
            (each(&|byte| format!("{}\0", char::from(byte))), "UTF-16LE"),
            (each(&|byte| format!("\0{}", char::from(byte))), "UTF-16BE"),
        ];
        for (text, kind) in written {
            self.small.push((text.to_lowercase(), kind));
        }
        for before in 0..3_usize {
            let padded = [&vec![0; before], run.as_bytes()].concat();
            let base64 = STANDARD_NO_PAD.encode(padded);
            // The first and last characters also depend on what stands around the run.
            let from = (before * 8).div_ceil(6);
            let to = (before + RUN) * 8 / 6;
            self.exact.push((base64[from..to].to_owned(), "base64"));
        }
    }

    /// How the key stands in these bytes, if it does.
    pub(super) fn find(&self, bytes: &[u8]) -> Option<&'static str> {
        // Each byte a character, so that nothing of what is no UTF-8 is lost.
        let exact: String = bytes.iter().copied().map(char::from).collect();
        let small = exact.to_ascii_lowercase();
        let of = |needles: &[(String, &'static str)], text: &str| {
            needles
                .iter()
                .find(|(needle, _)| text.contains(needle.as_str()))
                .map(|(_, kind)| *kind)
        };
        of(&self.small, &small).or_else(|| of(&self.exact, &exact))
    }
}

#[test]
fn the_search_finds_each_way_of_writing() {
    let needles = Needles::new();
    let part = &MARKER[11..21];
    let utf16: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hex: Vec<String> = part.bytes().map(|byte| format!("{byte:02X}")).collect();
    for (text, kind) in [
        (part.to_uppercase().into_bytes(), "text"),
        (hex.concat().into_bytes(), "hex"),
        (utf16, "UTF-16LE"),
        (
            STANDARD_NO_PAD.encode(format!("a={part};")).into_bytes(),
            "base64",
        ),
        (
            STANDARD_NO_PAD.encode(format!("aa={part};")).into_bytes(),
            "base64",
        ),
        (
            STANDARD_NO_PAD.encode(format!("aaa={part};")).into_bytes(),
            "base64",
        ),
    ] {
        assert_eq!(
            needles.find(&[b"..".as_slice(), &text].concat()),
            Some(kind)
        );
    }
    assert_eq!(needles.find(&MARKER.as_bytes()[..7]), None);
}
