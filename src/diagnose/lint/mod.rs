//! The checks that need no digest, one file per subject.

mod address;
mod amounts;
mod characters;
mod charset;
mod decimal;
mod gateway;
mod key;
mod mojibake;
mod names;
mod notify;
mod orders;
mod parameters;
mod params;
mod parties;
mod post;
mod reading;
mod received;
mod request;
#[cfg(test)]
mod right;
mod several;
mod shipping;
mod signature;
mod signed;
mod subject;
mod values;
mod verify_url;

pub use charset::{
    bytes_fit, chinese_share, declared, disputed_text, likely as likely_charset, other_charset,
};
pub use key::of_key;
pub use notify::of_notification;
pub use parameters::of_parameters;
pub use params::of_params;
pub use received::of_received;
pub use request::of_request;
pub use several::of_several;
pub use signed::{RequestSetting, of_signed_request};
pub use verify_url::{is_verify_url, of_verify_url};
