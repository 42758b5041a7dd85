//! Mistakes in the order of parameters: which sort there was, what was left out of it, and lists instead of a sort.

mod compared;
mod listed;
mod part;
mod unsorted;

super::gather::gather!(unsorted, compared, part, listed);
