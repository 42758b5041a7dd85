//! Mistakes in which digest is computed, how it is printed, and how what was printed was copied.

mod copied;
mod made;

crate::diagnose::mistakes::gather::gather!(made, copied);
