//! What every handler shares, wired once by a binary.

use std::sync::Arc;

use sothon_app::App;
use sothon_app::listen::Sounds;
use sothon_app::port::{DemoOutbox, FingerEngine, ScannerAnswer};
use sothon_app::visit::Reading;

use crate::{BackOfficeKeys, Networks};

/// The portal's state. Cloning it is cheap.
#[derive(Clone)]
pub struct Portal {
    /// The use cases' own context.
    pub app: App,
    /// Key of the form tokens; forms open at a restart fail politely when it changes.
    pub csrf_key: Arc<[u8; 32]>,
    /// What is known of the network between browsers and us.
    pub networks: Arc<Networks>,
    /// The messages of demo mode; `None` outside it, and then its pages are not there.
    pub demo: Option<Arc<dyn DemoOutbox>>,
    /// The keys that the back office's machine may show; without them its addresses are not there.
    pub back_office: Option<Arc<BackOfficeKeys>>,
    /// What takes fingers; none where no scanner is let in.
    pub fingers: Option<Fingers>,
    /// What pages are heard in; none where there is no voice at all.
    pub voice: Option<Arc<Sounds>>,
}

/// Who opens what scanners answer, and who compares it.
#[derive(Clone)]
pub struct Fingers {
    /// Opens answers.
    pub scanner: Arc<dyn ScannerAnswer>,
    /// Compares pictures.
    pub engine: Arc<dyn FingerEngine>,
}

impl Fingers {
    pub(crate) fn reading(&self) -> Reading<'_> {
        Reading { scanner: &*self.scanner, engine: &*self.engine }
    }
}

impl Portal {
    /// Whether browsers reach us by TLS, so that cookies may be marked secure.
    pub fn is_secure(&self) -> bool {
        self.app.settings.origin.starts_with("https://")
    }
}
