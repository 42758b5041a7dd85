//! The keys of a diagnosis: the one that should have signed, and the others that the shop has, since a sign made with
//! one of them is a common mistake.

use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::input::shown_path;
use crate::cli::options::{KeyArgs, ProfileArgs};
use crate::cli::prepare;
use crate::cli::session::Session;
use crate::config::Profile;
use crate::diagnose::Finding;
use crate::diagnose::findings::diagnosis as kinds;
use crate::protocol::key::Key;

/// The keys of a diagnosis.
pub(super) struct Keys {
    pub(super) profile: Option<Profile>,
    /// The key that should have signed, if one was given.
    pub(super) key: Option<Key>,
    /// Further keys, each with its name.
    pub(super) others: Vec<(String, Key)>,
    /// What reading them showed.
    pub(super) findings: Vec<Finding>,
}

impl Keys {
    /// Reads all keys. One that was named must be there; those of other shops are taken where they can be read.
    pub(super) fn read(
        key: &KeyArgs,
        profile: &ProfileArgs,
        also: &[std::path::PathBuf],
        session: &mut Session<'_>,
    ) -> Result<Self, Failure> {
        let chosen = prepare::profile(profile, session)?;
        let (main, findings) = prepare::key_if_any(key, chosen.as_ref(), session)?;
        let mut keys = Self {
            profile: chosen,
            key: main,
            others: Vec::new(),
            findings,
        };
        for path in also {
            let other = prepare::other_key(path, session)?;
            keys.add(shown_path(path), other);
        }
        // Without a key there is nothing to compare, and other shops' keys are left alone.
        if keys.key.is_some() {
            keys.add_shops(profile.config.as_deref(), session);
        }
        Ok(keys)
    }

    fn add_shops(&mut self, config: Option<&Path>, session: &mut Session<'_>) {
        let default = session.world.profile_file().filter(|file| file.exists());
        let Some(file) = config.map(Path::to_owned).or(default) else {
            return;
        };
        let profiles = match prepare::profiles_of(&file, None, session) {
            Ok(profiles) => profiles,
            Err(failure) => return self.note(&failure, session),
        };
        for shop in profiles.iter() {
            let Some(path) = &shop.key_file else { continue };
            match prepare::other_key(path, session) {
                Ok(key) => self.add(format!("shop {}", shop.name), key),
                Err(failure) => self.note(&failure, session),
            }
        }
    }

    fn add(&mut self, name: String, key: Key) {
        let known = self
            .key
            .iter()
            .chain(self.others.iter().map(|(_, key)| key));
        if known
            .into_iter()
            .all(|known| known.expose() != key.expose())
        {
            self.others.push((name, key));
        }
    }

    fn note(&mut self, failure: &Failure, session: &Session<'_>) {
        let reason = failure.what(session.lang);
        self.findings
            .push(kinds::OTHER_SHOPS_UNREAD.found().with("reason", reason));
    }
}
