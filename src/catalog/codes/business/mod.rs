//! The trade itself was refused: one file per kind of service.

pub mod account;
pub mod acquire;
pub mod batch;
pub mod forex;
pub mod instant;
pub mod refund;
pub mod trade;
pub mod wap;

use super::Code;

/// Every code of this layer.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [
        trade::ALL,
        instant::ALL,
        forex::ALL,
        refund::ALL,
        batch::ALL,
        account::ALL,
        acquire::ALL,
        wap::ALL,
    ]
    .into_iter()
    .flatten()
}
