//! The mistakes of a folder that has several files, as one list of lists.

/// Gathers the mistakes of these files.
macro_rules! gather {
    ($($($file:ident)::+),* $(,)?) => {
        /// Every mistake of this folder, file by file.
        pub(super) static ALL: &[&[$crate::diagnose::mistakes::Mistake]] = &[$($($file)::+::ALL),*];
    };
}
pub(super) use gather;
