// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/mapping.h"
#include "model/records/catalogue.h"

namespace entente {

/// Where one column of the target comes from, as a person says it.
struct DraftColumn {
    enum class From {
        Nothing,  ///< the field is left as it is
        Column,   ///< a column of the source
        Constant, ///< the same for every row; or a template with {columns}
        Date,     ///< a column of the source, read by patterns
    };
    From from = From::Nothing;
    QString target;       ///< the field
    QString text;         ///< the column, or the constant
    QStringList patterns; ///< Date
    std::vector<MappingPair> translate;
    QString lookupFile;                 ///< a code table beside the source; empty for none
    QString lookupFrom;                 ///< its column that is looked for
    QString lookupTo;                   ///< its column that is taken
    std::optional<Otherwise> otherwise; ///< for values that pattern, translation or look-up do not know
};

/// A mapping of one foreign table to one kind: what the import dialog edits. Mapping files can say more.
struct MappingDraft {
    QString title;
    QString file; ///< name of the source, without its folder
    QString sheet;
    CsvOptions options;
    QString table;                    ///< the kind, as its file is called
    std::vector<DraftColumn> columns; ///< one for each field of the kind, in its order

    /// A draft for @p kind whose columns are those of @p header that are called like a field or its title.
    [[nodiscard]] static MappingDraft guessed(const Kind &kind, const QStringList &header);
    /// The draft that says the same as @p mapping; nothing when that says more than a draft can.
    [[nodiscard]] static std::optional<MappingDraft> of(const Mapping &mapping, const Catalogue &catalogue);
    [[nodiscard]] Mapping toMapping() const;
    /// The columns of the source that it names.
    [[nodiscard]] QStringList sourceColumns() const;
};

} // namespace entente
