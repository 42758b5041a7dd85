//! Mistakes in how parameters become one text, and where the key goes.

mod format;
mod glue;
mod pieces;
mod separator;
mod text;
mod ways;

super::gather::gather!(format, glue, pieces, separator, text);
