//! Sign-in of staff by the sign-on of the institution or of the state: her browser goes there and comes back
//! with a code, and what the provider signs says who she is, as what and where she works.
//!
//! The provider is asked before the transaction begins. Without one nothing here answers.

mod arrive;
mod begin;
mod finish;
mod refused;
mod remembered;
mod rules;

use std::sync::Arc;

use sothon_locales::{Language, Words};

pub use begin::{Begun, Wanted, begin};
pub use finish::{Finished, Returned, finish};
pub use remembered::LIVES;
pub use rules::{RoleRules, RulesError};

use crate::port::SignOn;
use crate::{App, AppError};

/// The path that the provider sends browsers back to, after the origin. It is registered there.
pub const RETURN: &str = "/staff/sign-in/provider/return";

/// The provider of this set-up.
#[derive(Clone)]
pub struct Provider {
    /// Who asks it.
    pub port: Arc<dyn SignOn>,
    /// How its claims are read.
    pub rules: RoleRules,
    /// What it is called on the button, in Khmer and English; otherwise the institution's sign-on.
    pub name: Option<[String; 2]>,
}

impl Provider {
    /// What the provider is called.
    pub fn name(&self, language: Language) -> &str {
        match (&self.name, language) {
            (Some([khmer, _]), Language::Khmer) => khmer,
            (Some([_, english]), Language::English) => english,
            (None, language) => Words::of(language).get("staff-sign-on-name"),
        }
    }
}

/// The provider, where there is one.
fn provider(app: &App) -> Result<&Provider, AppError> {
    app.sign_on.as_deref().ok_or(AppError::NotFound)
}
