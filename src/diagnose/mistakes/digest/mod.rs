//! Mistakes in which digest is computed, how it is printed, and how what was printed was copied.

mod copied;
mod made;

super::gather::gather!(made, copied);
