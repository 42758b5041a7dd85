//! What the gateway sent back: XML, a line of the WAP interface, an HTML error page, a plain word or sentence, with or
//! without the HTTP response around it. It is read for its error code and nothing else.

mod decode;
mod forms;
mod html;
mod http;
mod read;
mod xml;

pub use read::{Form, Reading, Unreadable, Verdict, looks_like, read};
