//! First activation from home: whoever has never signed in proves first who she is, and then types the code
//! that goes to her registered phone. Where that fails, a slip for a branch.

pub mod demo;
mod prove;
mod slip;
mod visits;

pub use prove::{Proved, prove};
pub use slip::{Made, branches, make_slip, slip};
pub use visits::{Visits, visits};

pub use sothon_store::activation::{Slip, SlipLine};
pub use sothon_store::branch::Branch;
