//! A topic for every numbered item of the FAQ of 2006 and every section of the guide to the interface: what is needed,
//! what goes wrong there, and the command of ours that helps.

pub mod faq;
pub mod guide;

use super::commands::Command;
use crate::text::{Text, Texts};

/// One topic.
#[derive(Debug)]
pub struct Topic {
    /// The stable id, such as `faq-7` or `guide-sort`.
    pub id: &'static str,
    /// Its number in the document.
    pub item: &'static str,
    /// Its title, what is needed, what goes wrong there.
    texts: Texts<3>,
    /// The command that helps.
    pub command: Command,
}

impl Topic {
    /// Its title.
    #[must_use]
    pub fn title(&self) -> Text {
        let [title, _, _] = self.texts.each();
        title
    }

    /// What is needed.
    #[must_use]
    pub fn needed(&self) -> Text {
        let [_, needed, _] = self.texts.each();
        needed
    }

    /// What goes wrong there.
    #[must_use]
    pub fn wrong(&self) -> Text {
        let [_, _, wrong] = self.texts.each();
        wrong
    }
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
        $id:literal $item:literal $command:ident $title:tt $needed:tt $wrong:tt;
    )*) => {
        /// The topics of this document.
        pub static ALL: &[$crate::catalog::topics::Topic] = &[$($crate::catalog::topics::Topic {
            id: $id,
            item: $item,
            texts: $crate::text::texts!($title, $needed, $wrong),
            command: $crate::catalog::commands::Command::$command,
        }),*];
    };
}
use topics;
