//! How results look, one form a file.

pub(crate) mod explain;
pub(crate) mod json;
pub(crate) mod layout;
pub(crate) mod text;
