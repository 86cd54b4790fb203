// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/nameindex.h"
#include "model/records/identity.h"

#include <QSet>

#include <unordered_map>

namespace entente {

/// How references are written and found while an import is planned: the records of the plan together
/// with those that the rows of the import make. Used by one thread.
class ImportReferences final : public References
{
public:
    explicit ImportReferences(const Snapshot &plan);

    /// Tells that a row of @p kind is @p record, new or of the plan. For kinds with a key the caller
    /// enters it into names() as well, since it has the key at hand.
    void identified(const Kind &kind, const Record &record);
    /// Tells that the import adds @p word to the scale `kind.field`.
    void addWord(const QString &scale, const QString &word);

    /// The names of @p kind: those of the plan's records, made when first asked for, and of the rows
    /// identified since.
    [[nodiscard]] NameIndex &names(const Kind &kind) const;

    /// As find() below, from UTF-8 without blanks at the ends.
    [[nodiscard]] Uuid find(const Kind &kind, std::string_view text) const;
    /// The kind of that name, or null.
    [[nodiscard]] const Kind *kind(std::string_view kindName) const;

    [[nodiscard]] Uuid find(const Kind &kind, QStringView text) const override;
    [[nodiscard]] QString name(const Kind &kind, const Uuid &id) const override;
    [[nodiscard]] const Kind *kind(QStringView kindName) const override;
    [[nodiscard]] bool addsWord(const Kind &owner, const Field &field, QStringView word) const override;

private:
    struct Names {
        NameIndex index;
        bool isMade = false;
        std::vector<const Record *> rows; ///< the records that identified() told of
        std::size_t inIndex = 0;          ///< how many of them the index holds
        std::unordered_map<Uuid, const Record *> byId;
        std::size_t inById = 0; ///< how many of them that map holds
    };
    [[nodiscard]] Names &namesOf(const Kind &kind) const;

    Snapshot plan_;
    const SnapshotReferences &planReferences_;
    mutable std::vector<Names> names_;                                    ///< parallel to the catalogue's kinds
    mutable std::vector<std::pair<std::string, const Kind *>> kindNames_; ///< those asked for so far
    QSet<QString> words_;                                                 ///< `kind.field`, a slash, the word
};

} // namespace entente
