//! The language of a run.

/// A language in which the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// Simplified Chinese.
    Zh,
}

impl Lang {
    /// The language of a name as `--lang` takes it (`en`, `zh-CN`, `zh`) or as a locale variable holds it
    /// (`zh_CN.UTF-8`, `en_GB`). Every Chinese locale gets Simplified Chinese, any other language none.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let language = name.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            "zh" => Some(Self::Zh),
            _ => None,
        }
    }

    /// The name as HTML and `--lang` write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-CN",
        }
    }
}
