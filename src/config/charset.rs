//! The charset of a request: who names it, and who is asked first.

use crate::protocol::charset::Charset;

/// Who named the charset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CharsetFrom {
    Option,
    Parameter,
    Profile,
    Header,
    Default,
    /// Nobody; the sign matches in it.
    Matched,
}

impl CharsetFrom {
    /// The name in JSON.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Option => "option",
            Self::Parameter => "parameter",
            Self::Profile => "profile",
            Self::Header => "header",
            Self::Default => "default",
            Self::Matched => "matched",
        }
    }
}

/// What each place says, as it is spelt.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CharsetSources<'a> {
    pub(crate) option: Option<&'a str>,
    pub(crate) parameter: Option<&'a [u8]>,
    pub(crate) profile: Option<&'a str>,
    pub(crate) header: Option<&'a [u8]>,
    pub(crate) default: Charset,
}

impl CharsetSources<'_> {
    /// The first charset that is named, and by whom.
    ///
    /// # Errors
    /// A name that is no charset of the gateway. A Content-Type is not the user's word, so that an unknown one there
    /// (`ISO-8859-1` of a server's default) is passed over.
    pub(crate) fn resolve(self) -> Result<(Charset, CharsetFrom), Vec<u8>> {
        let named = [
            (self.option.map(str::as_bytes), CharsetFrom::Option),
            (
                self.parameter.filter(|label| !label.is_empty()),
                CharsetFrom::Parameter,
            ),
            (self.profile.map(str::as_bytes), CharsetFrom::Profile),
        ];
        for (label, from) in named {
            if let Some(label) = label {
                return Charset::from_label(label)
                    .map(|charset| (charset, from))
                    .ok_or_else(|| label.to_vec());
            }
        }
        let header = self
            .header
            .and_then(Charset::from_label)
            .map(|charset| (charset, CharsetFrom::Header));
        Ok(header.unwrap_or((self.default, CharsetFrom::Default)))
    }
}
