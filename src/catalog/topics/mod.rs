//! A topic for every numbered item of the FAQ of 2006 and every section of the guide to the interface: what is needed,
//! what goes wrong there, and the command of ours that helps.

pub mod faq;
pub mod guide;

use crate::text::Text;

/// One topic.
#[derive(Debug)]
pub struct Topic {
    /// The stable id, such as `faq-7` or `guide-sort`.
    pub id: &'static str,
    /// Its number in the document.
    pub item: &'static str,
    /// Its title.
    pub title: Text,
    /// What is needed.
    pub needed: Text,
    /// What goes wrong there.
    pub wrong: Text,
    /// The command that helps.
    pub command: &'static str,
}

/// Every topic.
pub fn all() -> impl Iterator<Item = &'static Topic> {
    [faq::ALL, guide::ALL].into_iter().flatten()
}

/// The topic of that id.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Topic> {
    all().find(|topic| topic.id.eq_ignore_ascii_case(id))
}

/// Declares topics: id, item, command, title, what is needed, what goes wrong.
macro_rules! topics {
    ($(
        $id:literal $item:literal $command:ident ($en:literal, $zh:literal)
        ($needed_en:literal, $needed_zh:literal)
        ($wrong_en:literal, $wrong_zh:literal);
    )*) => {
        /// The topics of this document.
        pub static ALL: &[$crate::catalog::topics::Topic] = &[$($crate::catalog::topics::Topic {
            id: $id,
            item: $item,
            title: $crate::text::Text::new($en, $zh),
            needed: $crate::text::Text::new($needed_en, $needed_zh),
            wrong: $crate::text::Text::new($wrong_en, $wrong_zh),
            command: $crate::catalog::commands::$command,
        }),*];
    };
}
use topics;
