//! The exit status of a run, as users and programs rely on it. 4 (nothing was checked) belongs to commands that select
//! records, and 130 is the shell's word for an interrupt, which ends the process by its signal.

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Yes: signed, genuine, clean, passed.
    Yes,
    /// No: mismatch, not genuine, an error finding.
    No,
    /// Usage or input is wrong.
    Usage,
    /// Environment or network: the question could not be answered.
    Unanswered,
}

impl Status {
    /// The number that the process exits with.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Yes => 0,
            Self::No => 1,
            Self::Usage => 2,
            Self::Unanswered => 3,
        }
    }
}
