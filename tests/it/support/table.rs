//! Tables in files of the project that the tests write: between two comments, and nothing else there.

use super::data::project;

const END: &str = "<!-- end -->";

/// The table of that name in a file is these lines; `UPDATE=1` makes it so.
#[track_caller]
pub(crate) fn assert_table(file: &str, name: &str, expected: &str) {
    let start = format!("<!-- table: {name} -->\n");
    let path = project(file);
    let old = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = old.split_once(&start).unwrap();
    let (table, after) = rest.split_once(END).unwrap();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, format!("{before}{start}{expected}{END}{after}")).unwrap();
    } else {
        assert_eq!(
            table, expected,
            "{file} is old: run the tests once with UPDATE=1"
        );
    }
}
