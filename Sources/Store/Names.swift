import Model

// GRDB has a Table and a Record too; here they are always the model's.
typealias Table = Model.Table
typealias Record = Model.Record
