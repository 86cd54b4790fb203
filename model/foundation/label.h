// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/id.h"
#include "model/foundation/result.h"

#include <QSharedDataPointer>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace entente {

/// A classification label: policy, level, the members and alliances it may be released to, and a
/// handling note. Without a release set it is releasable to all; with an empty one to nobody.
/// Copies share their data; a record without a label costs one pointer.
class Label
{
public:
    struct Parts {
        QString policy;
        QString level;
        /// Ids of members and alliances; an alliance stands for its members of role *member*.
        std::optional<std::vector<Uuid>> releasableTo;
        QString handling;

        friend bool operator==(const Parts &, const Parts &) = default;
    };

    Label() = default;
    explicit Label(Parts parts) : data_(new Data(std::move(parts))) {}

    /// The record has no label of its own.
    [[nodiscard]] bool isEmpty() const { return !data_; }
    /// Only for labels that are not empty.
    [[nodiscard]] const Parts &parts() const { return data_->parts; }

    friend bool operator==(const Label &a, const Label &b)
    {
        return a.data_ == b.data_ || (a.data_ && b.data_ && a.data_->parts == b.data_->parts);
    }

private:
    struct Data : QSharedData {
        explicit Data(Parts p) : parts(std::move(p)) {}
        Parts parts;
    };
    QSharedDataPointer<const Data> data_;
};

/// Names one entry of a release set: a member's key, or an alliance's as `@KEY`.
using ReleaseName = std::function<QString(const Uuid &)>;
/// Finds the id behind such a name; null when there is none.
using ReleaseLookup = std::function<Uuid(QStringView)>;

/// Writes `POLICY/LEVEL[//REL [KEY;...]][//note]`; empty for an empty label.
[[nodiscard]] QString formatLabel(const Label &label, const ReleaseName &name);

/// Reads what formatLabel() writes; an empty text is the empty label.
/// Errors: BadInput when the form is not that, or @p lookup does not know a name.
[[nodiscard]] Result<Label> parseLabel(QStringView text, const ReleaseLookup &lookup);

/// The form in the store: as above with ids in place of keys, so that renaming a member never
/// changes who may see a record.
[[nodiscard]] QString labelToStorage(const Label &label);
[[nodiscard]] Result<Label> labelFromStorage(QStringView text);

} // namespace entente
