//! The pages. Each has a view, which is what it shows, and `render`.

pub mod demo_gallery;
pub mod demo_messages;
pub mod error;
pub mod help;
pub mod home;
pub mod my_pension;
pub mod not_right;
pub mod not_right_received;
pub mod payments;
pub mod service_record;
pub mod sign_in;
pub mod sign_in_code;
pub mod staff_invite;
pub mod why;
