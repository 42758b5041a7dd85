//! The verdict on a message, and the reply that is due.

use crate::protocol::notify::Channel;
use crate::transport::Answer;

use super::origin::Origin;
use super::verification::Verification;

/// The verdict.
pub(super) enum Verdict {
    /// The sign matches and Alipay answered `true`.
    Genuine,
    /// The sign matches; the origin was not asked.
    SignOk,
    /// The sign does not match.
    SignMismatch,
    /// The sign matches, and the answer was `false` or `invalid`.
    NotFromAlipay,
    /// The sign matches; asked for the origin, but no answer.
    OriginUnknown,
    /// The sign was made with a key pair, by this algorithm.
    Unsupported(&'static str),
}

impl Verdict {
    /// The verdict of what was found.
    pub(super) fn of(verification: &Verification, origin: &Origin) -> Self {
        if let Some(name) = verification.unsupported {
            return Self::Unsupported(name);
        }
        if !verification.matches() {
            return Self::SignMismatch;
        }
        match (origin, origin.answer()) {
            (Origin::NotAsked, _) => Self::SignOk,
            (_, Some(Answer::True)) => Self::Genuine,
            (_, Some(Answer::False | Answer::Invalid)) => Self::NotFromAlipay,
            (_, Some(Answer::NotTheService(_)) | None) => Self::OriginUnknown,
        }
    }

    /// The name in JSON.
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Genuine => "genuine",
            Self::SignOk => "sign-ok",
            Self::SignMismatch => "sign-mismatch",
            Self::NotFromAlipay => "not-from-alipay",
            Self::OriginUnknown => "origin-unknown",
            Self::Unsupported(_) => "unsupported",
        }
    }

    /// Whether the shop may act on it: genuine, or a right sign where the caller said that this is enough.
    pub(super) const fn suffices(&self, offline_ok: bool) -> bool {
        match self {
            Self::Genuine => true,
            Self::SignOk => offline_ok,
            Self::SignMismatch
            | Self::NotFromAlipay
            | Self::OriginUnknown
            | Self::Unsupported(_) => false,
        }
    }
}

/// The reply to a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reply {
    Success,
    Fail,
    /// None before the origin is known.
    Open,
    /// None is due: a return comes by the payer's browser.
    NotDue,
}

impl Reply {
    /// The reply that is due.
    pub(super) const fn of(channel: Channel, holds: bool, verdict: &Verdict, error: bool) -> Self {
        match (channel, holds, verdict) {
            (Channel::Return, _, _) => Self::NotDue,
            (Channel::Notify, true, _) => Self::Success,
            (Channel::Notify, false, Verdict::SignOk) if !error => Self::Open,
            (Channel::Notify, false, _) => Self::Fail,
        }
    }

    /// The reply where the shop's own command failed.
    pub(super) const fn failed(channel: Channel) -> Self {
        match channel {
            Channel::Notify => Self::Fail,
            Channel::Return => Self::NotDue,
        }
    }

    /// The word to send back.
    pub(super) const fn word(self) -> Option<&'static str> {
        match self {
            Self::Success => Some("success"),
            Self::Fail => Some("fail"),
            Self::Open | Self::NotDue => None,
        }
    }
}
