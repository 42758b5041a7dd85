//! The mistakes of a folder that has several files, as one list.

use super::kind::Mistake;

/// One list out of several.
pub(super) const fn together<const N: usize>(
    lists: &[&[&'static Mistake]],
) -> [&'static Mistake; N] {
    let mut all = [lists[0][0]; N];
    let (mut list, mut done) = (0, 0);
    while list < lists.len() {
        let mut nth = 0;
        while nth < lists[list].len() {
            all[done] = lists[list][nth];
            (nth, done) = (nth + 1, done + 1);
        }
        list += 1;
    }
    all
}

/// Gathers the mistakes of these files.
macro_rules! gather {
    ($($file:ident),*) => {
        const COUNT: usize = 0 $(+ $file::ALL.len())*;
        static TOGETHER: [&$crate::diagnose::mistakes::Mistake; COUNT] =
            $crate::diagnose::mistakes::gather::together(&[$($file::ALL),*]);

        /// Every mistake of this folder.
        pub(super) static ALL: &[&$crate::diagnose::mistakes::Mistake] = &TOGETHER;
    };
}
pub(super) use gather;
