// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/changeset.h"
#include "widgets/records/fieldinput.h"
#include "widgets/theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace entente {

class FieldColumn;
class FormField;

/// A record in the making, in place: asks for its fields, and for records those need that are not there
/// yet, each in a form of its own inside this one. Writes nothing; all that was made comes as one.
class DraftForm final : public QFrame
{
    Q_OBJECT

public:
    enum class Ask {
        Needed,    ///< what a record must have, what identifies it and its name
        Everything ///< all but label, source and note
    };

    /// @param plan with everything that was made around it already.
    /// @param base what the record begins as; has the values of @p given, which are not asked for.
    DraftForm(const Kind &kind, const Snapshot &plan, const RecordPtr &base, const std::vector<const Field *> &given,
              Ask ask, std::optional<Day> asOf, const Theme &theme, QWidget *parent = nullptr);

    /// Begins with @p text as the key, or as the name where it reads like one.
    void call(const QString &text);
    void setTheme(const Theme &theme);
    void setHeading(const QString &heading);
    /// Offers to ask for another record after this one, also with Ctrl+Shift+Enter.
    void setRepeats(bool repeats);
    /// The plan has changed around it.
    void setPlan(const Snapshot &plan);
    /// Reads every field; emits submitted(), or says what is missing.
    void submit(bool next = false);
    /// Whether the record that was submitted last is to be followed by another.
    [[nodiscard]] bool asksForNext() const { return next_; }
    void showError(const Error &error);

    [[nodiscard]] FieldColumn &column() const { return *column_; }
    [[nodiscard]] QString errorText() const;
    void takeKeyboard();

signals:
    /// All of @p made is to be put into one edit; the last change is the record itself.
    void submitted(const entente::ChangeSet &made);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool read(FormField &field);
    void openCreation(FormField &field, const Kind &kind, const QString &text);
    void takeCreation(FormField &field, const ChangeSet &made);
    void follow();

    const Kind &kind_;
    Snapshot plan_;
    std::optional<Day> asOf_;
    Theme theme_;
    std::shared_ptr<FieldInput> input_;
    std::shared_ptr<Record> draft_;
    ChangeSet made_;
    bool next_ = false;
    QLabel *title_;
    FieldColumn *column_;
    QLabel *error_;
    QPushButton *add_;
    QPushButton *addNext_;
    QPushButton *cancel_;
};

/// Makes @p field of @p record refer to the record that @p made adds, beside what it refers to already.
void setCreated(const Field &field, Record &record, const Change &made);

} // namespace entente
