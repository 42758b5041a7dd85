//! The exit status of a run, as users and programs rely on it.

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
    /// Every status that a run can end with by itself. 130 is the shell's word for an interrupt, which ends the
    /// process by its signal; 4 belongs to commands that select records.
    pub const ALL: [Self; 4] = [Self::Yes, Self::No, Self::Usage, Self::Unanswered];

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
