//! `sign --explain`: what each stage did to these very parameters.

use super::layout::Rows;
use crate::cli::writer::{Report, Style};
use crate::config::CharsetFrom;
use crate::protocol::charset::Charset;
use crate::protocol::key::Mask;
use crate::protocol::params::Params;
use crate::protocol::presign::Label;
use crate::protocol::rule::{LeftOut, Sort};
use crate::protocol::trace::Trace;
use crate::text::{Fact, Lang, Text, report as words, shown};

/// The trace of one run with what it was made of.
pub(crate) struct Explained<'a> {
    pub(crate) params: &'a Params,
    pub(crate) trace: &'a Trace<'a>,
    pub(crate) sort: Sort,
    pub(crate) charset: Charset,
    pub(crate) charset_from: CharsetFrom,
}

impl Explained<'_> {
    /// The text of why a parameter was left out.
    pub(crate) fn left_out(&self, at: usize, why: LeftOut) -> Text {
        match why {
            LeftOut::Never if self.params.as_slice()[at].name == b"sign" => words::OUT_SIGN,
            LeftOut::Never => words::OUT_NEVER,
            LeftOut::Empty => words::OUT_EMPTY,
            LeftOut::NotListed => words::OUT_NOT_LISTED,
        }
    }

    /// The text of what sorting did.
    pub(crate) fn sorted(&self) -> Text {
        match self.sort {
            Sort::Fixed(_) => words::SORT_FIXED,
            _ if self.trace.moved => words::SORT_MOVED,
            _ => words::SORT_KEPT,
        }
    }

    /// The text of what encoding did.
    pub(crate) fn encoded(&self, lang: Lang) -> String {
        let from = from(self.charset_from).raw(lang).to_owned();
        let facts: [Fact; 3] = [
            ("bytes", self.trace.length.to_string()),
            ("charset", self.charset.name().to_owned()),
            ("from", from),
        ];
        let text = if self.trace.beyond_ascii {
            words::ENCODE_DID
        } else {
            words::ENCODE_ASCII
        };
        text.fill(lang, &facts)
    }

    /// The text of what filtering did.
    pub(crate) fn filtered(&self, lang: Lang) -> String {
        let facts = [
            ("taken", self.trace.taken.to_string()),
            ("given", self.params.len().to_string()),
        ];
        words::FILTER_DID.fill(lang, &facts)
    }

    /// The name of a parameter as it can be shown.
    pub(crate) fn name(&self, at: usize) -> String {
        shown(&self.params.as_slice()[at].name, self.charset)
    }

    /// The presign string as text for programs, the key masked by its place unless it is to be revealed.
    pub(crate) fn plain_presign(&self, revealed: bool) -> String {
        let key = |key: &str| {
            if revealed {
                key.to_owned()
            } else {
                Mask::SHOWN.to_owned()
            }
        };
        let pieces = self.trace.presign.pieces().map(|piece| match piece.label {
            Label::Key => key(&plain(piece.bytes, self.charset)),
            _ => plain(piece.bytes, self.charset),
        });
        pieces.collect()
    }

    /// The presign string as it can be shown, the key masked by its place unless it is to be revealed.
    pub(crate) fn presign(&self, revealed: bool) -> String {
        let pieces = self.trace.presign.pieces().map(|piece| match piece.label {
            Label::Key if !revealed => Mask::SHOWN.to_owned(),
            _ => shown(piece.bytes, self.charset),
        });
        pieces.collect()
    }
}

/// Bytes as the text that they are, for programs; what is no text is escaped as for people.
pub(crate) fn plain(bytes: &[u8], charset: Charset) -> String {
    charset
        .decode(bytes)
        .unwrap_or_else(|| shown(bytes, charset))
}

/// The text of who named the charset.
pub(crate) const fn from(from: CharsetFrom) -> Text {
    match from {
        CharsetFrom::Option => words::FROM_OPTION,
        CharsetFrom::Parameter => words::FROM_PARAMETER,
        CharsetFrom::Profile => words::FROM_PROFILE,
        CharsetFrom::Header => words::FROM_HEADER,
        CharsetFrom::Default => words::FROM_DEFAULT,
        CharsetFrom::Matched => words::FROM_MATCHED,
    }
}

/// The report of `sign --explain`.
pub(crate) fn report(
    explained: &Explained<'_>,
    revealed: bool,
    lang: Lang,
    columns: usize,
) -> Report {
    let stages = [
        words::FILTER,
        words::SORT,
        words::JOIN,
        words::GLUE,
        words::ENCODE,
        words::DIGEST,
    ];
    let labels: Vec<String> = stages
        .iter()
        .enumerate()
        .map(|(nth, stage)| format!("{} {}", nth + 1, stage.raw(lang)))
        .collect();
    let rows = Rows::of(labels.iter().map(String::as_str), columns);
    let trace = explained.trace;
    let mut report = Report::new();
    let stage = |report: &mut Report, nth: usize, text: &str| {
        rows.row(report, &labels[nth - 1], Style::Plain, text);
    };

    stage(&mut report, 1, &explained.filtered(lang));
    for (at, why) in &trace.left_out {
        let why = explained.left_out(*at, *why).raw(lang);
        rows.under(
            &mut report,
            Style::Faint,
            &format!("− {}: {why}", explained.name(*at)),
        );
    }
    stage(&mut report, 2, explained.sorted().raw(lang));
    let order: Vec<String> = trace
        .presign
        .order()
        .iter()
        .map(|at| explained.name(*at))
        .collect();
    rows.under(&mut report, Style::Faint, &order.join(" < "));
    stage(&mut report, 3, words::JOIN_DID.raw(lang));
    for (nth, at) in trace.presign.order().iter().enumerate() {
        let value = shown(&explained.params.as_slice()[*at].value, explained.charset);
        let joint = if nth == 0 { " " } else { "&" };
        rows.data(
            &mut report,
            &format!("{joint}{}={value}", explained.name(*at)),
        );
    }
    stage(&mut report, 4, words::GLUE_DID.raw(lang));
    rows.data(&mut report, &explained.presign(revealed));
    stage(&mut report, 5, &explained.encoded(lang));
    stage(&mut report, 6, words::DIGEST_DID.raw(lang));
    rows.under(&mut report, Style::Good, &trace.sign.to_string());
    report
}
