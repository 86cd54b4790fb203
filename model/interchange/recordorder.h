// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/identity.h"

#include <unordered_map>
#include <vector>

namespace entente {

/// The references of a plan for an export, which asks for the same names over and over. One thread.
class ExportReferences final : public References
{
public:
    explicit ExportReferences(const Snapshot &plan);

    [[nodiscard]] Uuid find(const Kind &kind, QStringView text) const override;
    [[nodiscard]] QString name(const Kind &kind, const Uuid &id) const override;
    [[nodiscard]] const Kind *kind(QStringView kindName) const override;
    [[nodiscard]] bool addsWord(const Kind &owner, const Field &field, QStringView word) const override;

private:
    const SnapshotReferences &references_;
    mutable std::unordered_map<const Kind *, std::unordered_map<Uuid, QString>> names_;
};

/// The records of @p kind as the files of an export list them: by identity text, bytewise in UTF-8;
/// records that share one by their further columns. They live as long as @p plan.
[[nodiscard]] std::vector<const Record *> inFileOrder(const Snapshot &plan, const Kind &kind,
                                                      const References &references);

} // namespace entente
