//! Letting somebody see one's record, by phone.

use sothon_domain::masked::MaskedNames;
use sothon_domain::person::MemberNumber;
use sothon_ussd::menu::{NotADelegate, Reply};

use super::facts::Talk;
use crate::AppError;
use crate::delegate::{self, DelegateFault, Sought};

/// Whom the number leads to.
pub(super) async fn seek(talk: &Talk<'_>, number: &MemberNumber) -> Result<Reply, AppError> {
    Ok(match delegate::seek(talk.app, &talk.actor(), number.as_str()).await? {
        Sought::Found(name) => found(&name),
        Sought::Fault(fault) => Reply::NoDelegate(why(fault)),
    })
}

/// Whom it led to.
pub(super) async fn sought(talk: &Talk<'_>) -> Result<Reply, AppError> {
    let sought = delegate::sought(talk.app, &talk.actor()).await?;
    Ok(sought.as_ref().map_or(Reply::NoDelegate(NotADelegate::Unknown), found))
}

/// Lets her see.
pub(super) async fn name(talk: &Talk<'_>) -> Result<Reply, AppError> {
    Ok(match delegate::name_sought(talk.app, &talk.actor()).await? {
        Ok(()) => Reply::Delegates(delegate::how_many(talk.app, &talk.actor()).await?),
        Err(fault) => Reply::NoDelegate(why(fault)),
    })
}

/// A handset's alphabet has no ellipsis.
fn found(name: &MaskedNames) -> Reply {
    let dotted = |name: &dyn std::fmt::Display| name.to_string().replace('…', ".");
    Reply::DelegateFound { khmer: dotted(&name.khmer), latin: dotted(&name.latin) }
}

fn why(fault: DelegateFault) -> NotADelegate {
    match fault {
        DelegateFault::TooMany | DelegateFault::TooManyTries => NotADelegate::TooMany,
        DelegateFault::Number
        | DelegateFault::NameMissing
        | DelegateFault::Unknown
        | DelegateFault::Myself
        | DelegateFault::ScopeMissing
        | DelegateFault::EndMissing
        | DelegateFault::Guardian => NotADelegate::Unknown,
    }
}
