//! The rules through the public interface alone.

mod back_office;
mod dispute;
mod estimate;
mod explain;
mod invalidity;
mod khmer_gazetteer;
mod khmer_properties;
mod letter_statement;
mod likeness;
mod money_properties;
mod pension_properties;
mod pension_vectors;
mod rule_files;
mod survivors;
