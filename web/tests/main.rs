//! Pages as text: what they say, how they look and what they weigh.

mod pages;
mod style;
mod weight;
