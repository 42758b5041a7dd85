//! Settings: the profile file, and the resolution of what each option, profile, variable and default says.

mod charset;
mod key;
mod profile;

pub(crate) use charset::{CharsetFrom, CharsetSources};
pub(crate) use key::{
    KeyFrom, KeyProblem, KeySources, LIMIT as KEY_LIMIT, others_can_read, read_key_file,
};
pub(crate) use profile::{Profile, ProfileError, Profiles};
