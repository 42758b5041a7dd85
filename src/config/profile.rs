//! The profile file: shops by name, each with its partner, key file, charset, gateway and seller.
//!
//! TOML, read with the place of every name, so that a misspelt setting is an error with its line: a setting that is
//! silently ignored is how a wrong key gets used.

use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

/// The settings that a profile may have.
pub(crate) const SETTINGS: &[&str] = &[
    "partner",
    "key_file",
    "charset",
    "gateway",
    "seller_id",
    "seller_email",
];

/// The profiles of a file, in its order.
#[derive(Debug, Default)]
pub(crate) struct Profiles(Vec<Profile>);

/// One shop.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile {
    pub(crate) name: String,
    pub(crate) partner: Option<String>,
    /// Absolute, or relative to the folder of the profile file.
    pub(crate) key_file: Option<PathBuf>,
    pub(crate) charset: Option<String>,
    pub(crate) gateway: Option<String>,
    pub(crate) seller_id: Option<String>,
    pub(crate) seller_email: Option<String>,
}

/// Why a text is no profile file. Lines count from 1.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum ProfileError {
    Syntax {
        line: usize,
        reason: String,
    },
    UnknownName {
        line: usize,
        name: String,
        known: &'static [&'static str],
    },
    NotText {
        line: usize,
        name: String,
    },
}

impl Profiles {
    /// Reads a profile file. Relative key files are taken from `folder`, `~/` from `home`.
    pub(crate) fn parse(
        text: &str,
        folder: &Path,
        home: Option<&Path>,
    ) -> Result<Self, ProfileError> {
        let line = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
        let table = DeTable::parse(text).map_err(|error| ProfileError::Syntax {
            line: line(error.span().map_or(0, |span| span.start)),
            reason: error
                .message()
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned(),
        })?;
        let mut profiles = Vec::new();
        for (name, value) in table.get_ref() {
            let at = line(name.span().start);
            let unknown = || ProfileError::UnknownName {
                line: at,
                name: name.get_ref().to_string(),
                known: &["[shop.NAME]"],
            };
            if name.get_ref() != "shop" {
                return Err(unknown());
            }
            let DeValue::Table(shops) = value.get_ref() else {
                return Err(unknown());
            };
            for (shop, settings) in shops {
                let at = line(shop.span().start);
                let DeValue::Table(settings) = settings.get_ref() else {
                    return Err(ProfileError::UnknownName {
                        line: at,
                        name: shop.get_ref().to_string(),
                        known: &["[shop.NAME]"],
                    });
                };
                profiles.push(Profile::read(
                    shop.get_ref(),
                    settings,
                    &line,
                    folder,
                    home,
                )?);
            }
        }
        Ok(Self(profiles))
    }

    /// The profile of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&Profile> {
        self.0.iter().find(|profile| profile.name == name)
    }

    /// All profiles, in the order of the file.
    pub(crate) fn iter(&self) -> std::slice::Iter<'_, Profile> {
        self.0.iter()
    }

    /// The names of all profiles.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.0.iter().map(|profile| profile.name.as_str()).collect()
    }
}

impl Profile {
    fn read(
        name: &str,
        settings: &DeTable<'_>,
        line: &dyn Fn(usize) -> usize,
        folder: &Path,
        home: Option<&Path>,
    ) -> Result<Self, ProfileError> {
        let mut profile = Self {
            name: name.to_owned(),
            ..Self::default()
        };
        for (setting, value) in settings {
            let at = line(setting.span().start);
            let text = match value.get_ref() {
                DeValue::String(text) => Ok(text.to_string()),
                _ => Err(ProfileError::NotText {
                    line: at,
                    name: setting.get_ref().to_string(),
                }),
            };
            match setting.get_ref().as_ref() {
                "partner" => profile.partner = Some(text?),
                "key_file" => profile.key_file = Some(place(&text?, folder, home)),
                "charset" => profile.charset = Some(text?),
                "gateway" => profile.gateway = Some(text?),
                "seller_id" => profile.seller_id = Some(text?),
                "seller_email" => profile.seller_email = Some(text?),
                other => {
                    return Err(ProfileError::UnknownName {
                        line: at,
                        name: other.to_owned(),
                        known: SETTINGS,
                    });
                }
            }
        }
        Ok(profile)
    }
}

fn place(path: &str, folder: &Path, home: Option<&Path>) -> PathBuf {
    match (path.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => folder.join(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Profiles, ProfileError> {
        Profiles::parse(text, Path::new("/etc/alipay"), Some(Path::new("/home/u")))
    }

    #[test]
    fn shops_and_their_key_files() {
        let profiles = parse(
            "[shop.main]\npartner = \"2088000000000000\"\nkey_file = \"main.key\"\n[shop.hk]\nkey_file = '~/hk.key'\n",
        );
        let profiles = profiles.expect("a profile file");
        assert_eq!(profiles.names(), ["hk", "main"]);
        let file = |name: &str| {
            profiles
                .get(name)
                .and_then(|profile| profile.key_file.clone())
        };
        assert_eq!(file("main"), Some(PathBuf::from("/etc/alipay/main.key")));
        assert_eq!(file("hk"), Some(PathBuf::from("/home/u/hk.key")));
    }

    #[test]
    fn a_typo_has_its_line_and_name() {
        let error = parse("[shop.main]\n\nparnter = \"2088\"\n").expect_err("a misspelt setting");
        assert_eq!(
            error,
            ProfileError::UnknownName {
                line: 3,
                name: "parnter".to_owned(),
                known: SETTINGS
            }
        );
        assert!(matches!(
            parse("[shop.main]\npartner = 2088\n"),
            Err(ProfileError::NotText { line: 2, .. })
        ));
        assert!(matches!(
            parse("[shop.main\n"),
            Err(ProfileError::Syntax { line: 1, .. })
        ));
        assert!(matches!(
            parse("[shops.main]\n"),
            Err(ProfileError::UnknownName { line: 1, .. })
        ));
    }
}
