//! The checks that need no digest, one file per subject.

mod charset;
mod key;
mod notify;
mod parameters;
mod params;
mod request;

pub use charset::{
    bytes_fit, chinese_share, declared, disputed_text, likely as likely_charset, other_charset,
};
pub use key::of_key;
pub use notify::of_notification;
pub use parameters::of_parameters;
pub use params::of_params;
pub use request::of_request;
